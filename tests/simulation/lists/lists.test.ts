import { describe, expect, it, vi } from 'vitest'
import { anyList } from './behaviours'
import { type ListMutant, listMutants } from './mutants'
import { playSyncs } from './play-syncs'

const seeds = 200
/** A rule's absence shows within so many lists; with the rule, none of them does the same wrong. */
const seedsToCatch = 100

/** The first list that comes to the mutant's harm; null where none does. */
async function findSeed(
  { behaviour, leadsTo }: ListMutant,
  modules: ListMutant['broken'],
  count: number,
): Promise<number | null> {
  vi.resetModules()
  for (const [path, change] of Object.entries(modules)) {
    vi.doMock(path, async (importOriginal) => change(await importOriginal()))
  }
  try {
    const playing = await import('./play-syncs')
    for (let seed = 0; seed < count; seed += 1) {
      if ((await playing.playSyncs(seed, behaviour)).has(leadsTo)) return seed
    }
    return null
  } finally {
    for (const path of Object.keys(modules)) vi.doUnmock(path)
  }
}

describe('lists of users', () => {
  it('do no harm to the copy, whatever a service shows', async () => {
    const harmed: string[] = []
    for (let seed = 0; seed < seeds; seed += 1) {
      for (const harm of await playSyncs(seed, anyList)) harmed.push(`seed ${seed}: ${harm}`)
    }
    expect(harmed).toEqual([])
  })
})

describe('the rules of proof about lists', () => {
  it.each(listMutants)('are missed: $name', async (mutant) => {
    const { broken, others = {} } = mutant
    const caught = await findSeed(mutant, { ...others, ...broken }, seedsToCatch)
    expect(caught).not.toBeNull()
    // What hides the rule is out here too: the rule alone makes the difference.
    expect(await findSeed(mutant, others, Math.max(20, (caught ?? 0) + 1))).toBeNull()
  })
})
