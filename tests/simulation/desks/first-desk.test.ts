import { describe, expect, it } from 'vitest'
import type { OfficeClaims } from '#electron/services/sending/office-claims'
import { playDesks } from './play-desks'

const seeds = (count: number) => Array.from({ length: count }, (_, seed) => seed)
/** An office but for some of what it does. */
function differing(office: OfficeClaims, own: Partial<OfficeClaims>): OfficeClaims {
  return Object.defineProperty({ ...office, ...own }, 'awaySinceMs', {
    get: () => office.awaySinceMs,
  })
}

describe('what a desk claimed that is gone', () => {
  it.each([
    { kind: 'register', first: 'dies' },
    { kind: 'register', first: 'sleeps' },
    { kind: 'activate', first: 'dies' },
    { kind: 'activate', first: 'sleeps' },
  ] as const)('is settled by the others, and done once: $kind, $first', async ({ kind, first }) => {
    const settled = { done: 0, void: 0 }
    for (const seed of seeds(20)) {
      const verdict = await playDesks({ seed, kind, first })
      expect({ seed, ...verdict }).toMatchObject({
        ...{ seed, doubled: 0, falselyDone: 0, falselyFailed: 0 },
      })
      settled.done += verdict.settledElsewhere.done
      settled.void += verdict.settledElsewhere.void
    }
    // Of activations the copy would have to say what was there before: nothing is settled without one.
    if (kind === 'register') {
      expect(settled.done).toBeGreaterThan(0)
      expect(settled.void).toBeGreaterThan(0)
    } else expect(settled).toEqual({ done: 0, void: 0 })
  })
})

describe('the rules of what is taken on', () => {
  it('are missed: a computer that slept sends by a claim that is old', async () => {
    let doubled = 0
    for (const seed of seeds(200)) {
      const breakOffice = (office: OfficeClaims) => differing(office, { isFresh: () => true })
      doubled += (await playDesks({ seed, kind: 'register', first: 'sleeps', breakOffice })).doubled
      if (doubled > 0) break
    }
    expect(doubled).toBeGreaterThan(0)
  })
})
