import { describe, expect, it } from 'vitest'
import { wholePercents } from '#shared/domain/values/whole-percents'

describe('wholePercents()', () => {
  it.each([
    [
      [1, 1, 1],
      [34, 33, 33],
    ],
    [
      [996, 2, 1, 1],
      [100, 0, 0, 0],
    ],
    [
      [295, 294, 291, 120],
      [30, 29, 29, 12],
    ],
    [[7], [100]],
    [
      [0, 0],
      [0, 0],
    ],
    [[], []],
  ])('of %j are %j', (counts, percents) => {
    expect(wholePercents(counts)).toEqual(percents)
  })
})
