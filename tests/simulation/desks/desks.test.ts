import { describe, expect, it } from 'vitest'
import type { OfficeClaims } from '#electron/services/sending/office-claims'
import { playDesks } from './play-desks'

const seeds = (from: number, count: number) => Array.from({ length: count }, (_, n) => from + n)

describe('desks of one office, whatever fails between them', () => {
  it.each(['register', 'activate'] as const)(
    'do no row twice and leave no claim untold: %s',
    async (kind) => {
      for (const seed of seeds(0, 100)) {
        expect({ seed, ...(await playDesks({ seed, kind })) }).toMatchObject({
          ...{ seed, doubled: 0, falselyDone: 0, falselyFailed: 0, untold: 0 },
        })
      }
    },
  )
})

interface Mutant {
  readonly name: string
  readonly breakOffice: (office: OfficeClaims) => OfficeClaims
}

/** An office but for some of what it does; what it knows of itself stays its own. */
function differing(office: OfficeClaims, own: Partial<OfficeClaims>): OfficeClaims {
  return Object.defineProperty({ ...office, ...own }, 'awaySinceMs', {
    get: () => office.awaySinceMs,
  })
}

const mutants: readonly Mutant[] = [
  {
    name: 'what another desk has is sent all the same',
    breakOffice: (office) =>
      differing(office, {
        isFresh: () => true,
        async claim(row, signal) {
          const answer = await office.claim(row, signal)
          const claim = { seq: -1 - row.position, kind: 'register', key: row.dedupeKey } as const
          return answer.kind === 'theirs' ? { kind: 'ours', claim } : answer
        },
      }),
  },
  {
    name: 'what another desk claimed and never told of is taken over',
    breakOffice: (office) =>
      differing(office, {
        isFresh: () => true,
        async claim(row, signal) {
          const answer = await office.claim(row, signal)
          if (answer.kind !== 'theirs' || answer.holder.state === 'done') return answer
          return {
            kind: 'ours',
            claim: { seq: -1 - row.position, kind: 'register', key: row.dedupeKey },
          }
        },
      }),
  },
  {
    name: 'a claim is given back though its row is on its way',
    breakOffice: (office) =>
      differing(office, {
        hold: (db, claim, row) => office.letGo(db, claim, row),
      }),
  },
]

describe('the rules of an office', () => {
  it.each(mutants)('are missed: $name', async ({ breakOffice }) => {
    let doubled = 0
    for (const seed of seeds(0, 150)) {
      doubled += (await playDesks({ seed, kind: 'register', breakOffice })).doubled
      if (doubled > 0) break
    }
    expect(doubled).toBeGreaterThan(0)
  })
})
