import { assert, type IAsyncProperty, type IProperty } from 'fast-check'

/**
 * Tries a property on made-up cases, the same ones each time: `CORPUS_SEED` gives others.
 *
 * A failure says its seed, its path and the smallest case that fails.
 */
export async function checkProperty<Case>(
  property: IAsyncProperty<Case> | IProperty<Case>,
  runs: number,
): Promise<void> {
  await assert(property, {
    seed: Number(process.env.CORPUS_SEED ?? 20_261_127),
    numRuns: runs,
    // A slow machine tries fewer; a failure is said before the test's own limit, however small it is by then.
    interruptAfterTimeLimit: 20_000,
  })
}
