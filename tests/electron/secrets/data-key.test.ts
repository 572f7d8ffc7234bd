import { describe, expect, it } from 'vitest'
import { openDataKey } from '#electron/secrets/data-key'
import { createFakeEncryption } from './fake-encryption'
import { createMemoryStore } from './memory-store'

function prepare({ encryption = createFakeEncryption(), store = createMemoryStore() } = {}) {
  const warnings: string[] = []
  const warn = (message: string) => warnings.push(message)
  return { store, encryption, warnings, open: () => openDataKey({ store, encryption, warn }) }
}

describe('openDataKey()', () => {
  it('makes a key of 32 bytes and gives the same one at the next start', async () => {
    const { open, store } = prepare()
    const key = await open()
    expect(key.bytes).toHaveLength(32)
    expect(await open()).toEqual(key)
    expect(JSON.stringify(store.file)).not.toContain(key.bytes.toString('base64'))
  })

  it('keeps the key in memory alone where the system cannot encrypt', async () => {
    const { open, store } = prepare({ encryption: createFakeEncryption(false) })
    const key = await open()
    expect(key.isPersistent).toBe(false)
    expect(store.file).toEqual({})
    expect((await open()).id).not.toBe(key.id)
  })

  it('comes back to the kept key when the system encrypts again', async () => {
    const { open, encryption } = prepare()
    const key = await open()
    encryption.available = false
    expect((await open()).id).not.toBe(key.id)
    encryption.available = true
    expect(await open()).toEqual(key)
  })

  it.each([
    ['tampered', { keyId: 'old', key: Buffer.from('foreign').toString('base64') }],
    ['of another shape', { keyId: 'old' }],
  ])('makes a new key, with another id, where the kept one is %s', async (_, file) => {
    const { open } = prepare({ store: createMemoryStore(file) })
    const key = await open()
    expect(key.id).not.toBe('old')
    expect(await open()).toEqual(key)
  })
})
