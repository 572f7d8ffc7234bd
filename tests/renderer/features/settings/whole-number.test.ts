import { describe, expect, it } from 'vitest'
import { parseWholeNumber } from '../../../../renderer/features/settings/whole-number'

const invalid = ['', '0', '17', '-1', '1.5', '1e1', 'delapan', '0x8', '9999999']

describe('parseWholeNumber()', () => {
  it.each([
    ['1', 1],
    [' 16 ', 16],
    ['08', 8],
  ])('reads %j', (text, value) => {
    expect(parseWholeNumber(text, 1, 16)).toBe(value)
  })

  it.each(invalid)('refuses %j', (text) => {
    expect(parseWholeNumber(text, 1, 16)).toBeNull()
  })
})
