import { describe, expect, it } from 'vitest'
import { isNarrower } from '#electron/cache/search/search-words'

describe('isNarrower()', () => {
  it.each([
    ['waru', 'war'],
    ['warung', 'arun'],
    ['wa', 'w'],
    ['warung be', 'warung b'],
    ['warung be', 'warung'],
    ['Berkah WARUNG', 'warung berk'],
    ['toko', ''],
  ])('takes %j for a part of %j', (search, wider) => {
    expect(isNarrower(search, wider)).toBe(true)
  })

  // Short words are found at the beginnings of words alone, longer ones anywhere.
  it.each([
    ['war', 'wa'],
    ['war', 'waru'],
    ['aw', 'w'],
    ['warung', 'warung be'],
    ['warung be', 'warung ko'],
    ['toko', 'warung'],
  ])('does not take %j for a part of %j', (search, wider) => {
    expect(isNarrower(search, wider)).toBe(false)
  })
})
