import { describe, expect, it } from 'vitest'
import { matchesSearch } from '#shared/domain/values/matches-search'

describe('matchesSearch()', () => {
  it.each([
    ['berkah toko', true],
    ['BERK', true],
    ['kopi', true],
    ['berkah sinar', false],
    ['', true],
  ])('finds every word of %j somewhere: %s', (search, matches) => {
    expect(matchesSearch(['Toko Berkah', 'Kopí'], search)).toBe(matches)
  })
})
