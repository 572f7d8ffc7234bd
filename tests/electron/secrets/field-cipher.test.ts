import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createFieldCipher } from '#electron/secrets/field-cipher'

function createKey() {
  return { id: 'k1', bytes: randomBytes(32), isPersistent: true }
}
const cipher = createFieldCipher(createKey())

describe('createFieldCipher()', () => {
  it.each(['rahasia1', '', 'kata sandi dengan ünïcode 🔑', 'x'.repeat(5000)])(
    'opens %j',
    (text) => {
      expect(cipher.open(cipher.seal(text, '1:2'), '1:2')).toBe(text)
    },
  )

  it('never seals the same text alike, nor uses an iv twice', () => {
    const sealed = Array.from({ length: 1000 }, () => cipher.seal('sama', '1:2'))
    expect(new Set(sealed.map((blob) => blob.toString('hex'))).size).toBe(1000)
    expect(new Set(sealed.map((blob) => blob.toString('hex', 1, 13))).size).toBe(1000)
  })

  it('does not open a value that was moved to another row', () => {
    const blob = cipher.seal('rahasia1', '1:2')
    expect(['1:3', '12:', '', '11:2'].map((context) => cipher.open(blob, context))).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  it('does not open with another key', () => {
    expect(createFieldCipher(createKey()).open(cipher.seal('rahasia1', '1:2'), '1:2')).toBe(null)
  })

  it('does not open with any bit changed', () => {
    const blob = cipher.seal('rahasia1', '1:2')
    for (let bit = 0; bit < blob.length * 8; bit += 1) {
      const changed = Buffer.from(blob)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(cipher.open(changed, '1:2')).toBe(null)
    }
  })

  it('does not open at any shorter or longer length', () => {
    const blob = cipher.seal('rahasia1', '1:2')
    for (let length = 0; length < blob.length; length += 1) {
      expect(cipher.open(blob.subarray(0, length), '1:2')).toBe(null)
    }
    expect(cipher.open(Buffer.concat([blob, Buffer.of(0)]), '1:2')).toBe(null)
  })
})
