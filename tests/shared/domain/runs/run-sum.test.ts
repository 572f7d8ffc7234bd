import { describe, expect, it } from 'vitest'
import { finishedPart, isTrial, sumRun } from '#shared/domain/runs/run-sum'

const totals = {
  total: 1204,
  problem: 17,
  ready: 356,
  excluded: 9,
  sending: 3,
  done: 812,
  refused: 4,
  unsent: 1,
  unknown: 2,
}

describe('sumRun()', () => {
  it('counts what is not sent yet: waiting, on its way, or never arrived', () => {
    expect(sumRun(totals)).toEqual({ done: 812, refused: 4, unknown: 2, notSent: 360, all: 1178 })
  })

  it('adds up with the rows beside the sum', () => {
    const { all } = sumRun(totals)
    expect(all + totals.problem + totals.excluded).toBe(totals.total)
    const { done, refused, unknown, notSent } = sumRun(totals)
    expect(done + refused + unknown + notSent).toBe(all)
  })
})

describe('finishedPart()', () => {
  it('counts every row with an outcome, the doubtful ones too', () => {
    expect(finishedPart(sumRun(totals))).toBe(818)
  })
})

describe('isTrial()', () => {
  const fresh = { ...totals, sending: 0, done: 0, refused: 0, unsent: 0, unknown: 0 }

  it('is true while one row alone was ever sent', () => {
    expect(isTrial({ ...fresh, done: 1 }, 100)).toBe(true)
    expect(isTrial({ ...fresh, sending: 1 }, 100)).toBe(true)
  })

  it.each([
    ['nothing was sent', fresh, 100],
    ['more were sent', { ...fresh, done: 1, unknown: 1 }, 100],
    ['the run never began', { ...fresh, done: 1 }, null],
  ])('is false when %s', (_when, counts, startedAt) => {
    expect(isTrial(counts, startedAt)).toBe(false)
  })
})
