import { describe, expect, it } from 'vitest'
import { checkUserToLookUp } from '#shared/domain/fields/check-fields'
import { hasHalfCharacter } from '#shared/domain/values/half-character'

describe('hasHalfCharacter()', () => {
  it.each([
    ['', false],
    ['Toko 🏪', false],
    ['Toko \ud83c', true],
    ['\udfea Toko', true],
    ['\udfea\ud83c', true],
  ])('of %j is %s', (text, has) => {
    expect(hasHalfCharacter(text)).toBe(has)
  })

  it('is a problem of its cell', () => {
    const { problems } = checkUserToLookUp({ email: 'siti\ud83d@contoh.example' })
    expect(problems).toEqual([{ field: 'email', code: 'unreadable-character' }])
  })
})
