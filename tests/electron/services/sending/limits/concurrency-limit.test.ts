import { describe, expect, it } from 'vitest'
import {
  type ConcurrencyLimit,
  createConcurrencyLimit,
} from '#electron/services/sending/limits/concurrency-limit'

const answerMs = 100
const timeoutMs = 30_000

/** So many calls went well. */
function succeed(concurrency: ConcurrencyLimit, times: number): void {
  for (let time = 0; time < times; time += 1) concurrency.succeeded()
}

/**
 * Sends so many calls in held time, as many at once as the concurrency allows, of which every nth times out.
 * Gives the limits that held when each call began.
 */
function simulate(concurrency: ConcurrencyLimit, calls: number, everyNth: number): number[] {
  const limits: number[] = []
  const flying: { launchedAt: number; endsAt: number; isLost: boolean }[] = []
  let now = 1
  while (limits.length < calls || flying.length > 0) {
    while (flying.length < concurrency.limit && limits.length < calls) {
      limits.push(concurrency.limit)
      const isLost = limits.length % everyNth === 0
      flying.push({ launchedAt: now, endsAt: now + (isLost ? timeoutMs : answerMs), isLost })
    }
    flying.sort((a, b) => a.endsAt - b.endsAt)
    const ended = flying.shift()
    if (!ended) break
    now = ended.endsAt
    if (ended.isLost) concurrency.struggled(ended.launchedAt, now)
    else concurrency.succeeded()
  }
  return limits
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

describe('createConcurrencyLimit()', () => {
  it('begins where it is told, within the most', () => {
    expect(createConcurrencyLimit({ start: 4, most: 16 }).limit).toBe(4)
    expect(createConcurrencyLimit({ start: 4, most: 2 }).limit).toBe(2)
  })

  it('rises by one for each round that went well, up to the most', () => {
    const concurrency = createConcurrencyLimit({ start: 4, most: 6 })
    succeed(concurrency, 3)
    expect(concurrency.limit).toBe(4)
    succeed(concurrency, 1)
    expect(concurrency.limit).toBe(5)
    succeed(concurrency, 5)
    expect(concurrency.limit).toBe(6)
    succeed(concurrency, 100)
    expect(concurrency.limit).toBe(6)
  })

  it('halves once for all calls that were in flight together', () => {
    const concurrency = createConcurrencyLimit({ start: 16, most: 16 })
    for (let call = 0; call < 16; call += 1) concurrency.struggled(1000 + call, 31_000 + call)
    expect(concurrency.limit).toBe(8)
  })

  it('halves once for them however late they fail, with good answers between', () => {
    const concurrency = createConcurrencyLimit({ start: 16, most: 16 })
    concurrency.struggled(1000, 31_000)
    succeed(concurrency, 7)
    concurrency.struggled(30_999, 60_000)
    concurrency.struggled(31_000, 61_000)
    expect(concurrency.limit).toBe(8)
  })

  it('halves again for a call that began after it fell', () => {
    const concurrency = createConcurrencyLimit({ start: 16, most: 16 })
    concurrency.struggled(1000, 31_000)
    concurrency.struggled(31_001, 61_001)
    concurrency.struggled(61_002, 91_002)
    concurrency.struggled(91_003, 121_003)
    expect(concurrency.limit).toBe(1)
    concurrency.struggled(121_004, 151_004)
    expect(concurrency.limit).toBe(1)
  })

  it('rises from one again, a round at a time', () => {
    const concurrency = createConcurrencyLimit({ start: 1, most: 16 })
    const rounds = [1, 2, 3, 4].map((calls) => {
      succeed(concurrency, calls)
      return concurrency.limit
    })
    expect(rounds).toEqual([2, 3, 4, 5])
  })

  it('rests as long as the server asks, two minutes at most, also for calls of one round', () => {
    const concurrency = createConcurrencyLimit({ start: 8, most: 8 })
    concurrency.struggled(0, 1000, 5000)
    expect(concurrency.restUntil).toBe(6000)
    concurrency.struggled(0, 1500, 9000)
    expect(concurrency.restUntil).toBe(10_500)
    concurrency.struggled(0, 1600, 100)
    expect(concurrency.restUntil).toBe(10_500)
    concurrency.struggled(0, 2000, 999_999)
    expect(concurrency.restUntil).toBe(122_000)
    expect(concurrency.limit).toBe(4)
  })

  it.each([
    [50, 8],
    [10, 3],
  ])('stays well above one call where every %ith times out', (everyNth, least) => {
    const limits = simulate(createConcurrencyLimit({ start: 4, most: 16 }), 2000, everyNth)
    expect(mean(limits)).toBeGreaterThan(least)
  })

  it('comes down to one call where all time out', () => {
    expect(simulate(createConcurrencyLimit({ start: 16, most: 16 }), 60, 1).at(-1)).toBe(1)
  })
})
