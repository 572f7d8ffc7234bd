import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchText, replaceText } from '#shared/domain/values/match-text'

describe('a text that is looked for', () => {
  it('is found whatever the size of its letters, and however it looks as a pattern', () => {
    expect(matchText('A. YANI (')('Jl. a. yani (2)')).toBe(true)
    expect(matchText('a.yani')('Jl. a yani')).toBe(false)
    expect(matchText('É')('café')).toBe(true)
  })

  it('is found in itself, and is gone once nothing stands in its place', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (text, around) => {
        expect(matchText(text)(around + text)).toBe(true)
        expect(replaceText(text, text, '')).toBe('')
      }),
    )
  })

  it('gives way to what stands for nothing but itself', () => {
    expect(replaceText('satu dua SATU', 'satu', '$&$1')).toBe('$&$1 dua $&$1')
  })
})
