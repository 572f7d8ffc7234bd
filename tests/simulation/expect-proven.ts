import { expect } from 'vitest'
import { findFaults } from './find-faults'
import { playSeeds } from './seeds'

/** Plays seeds and expects that no row came to harm, but for what reading cannot decide. */
export async function expectProven(seeds: Iterable<number>): Promise<void> {
  expect((await playSeeds(seeds)).flatMap(findFaults)).toEqual([])
}
