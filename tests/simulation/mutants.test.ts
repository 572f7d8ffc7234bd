import { describe, expect, it } from 'vitest'
import { findSeed, mutants } from './mutants'

/** A rule's absence shows within so many runs; with the rule, none of them does the same wrong. */
const seedsToCatch = 200

describe('the rules of proof', () => {
  it.each(mutants)('are missed: $name', async (mutant) => {
    const caught = await findSeed(mutant, true, seedsToCatch)
    expect(caught).not.toBeNull()
    expect(await findSeed(mutant, false, Math.max(20, (caught ?? 0) + 1))).toBeNull()
  })
})
