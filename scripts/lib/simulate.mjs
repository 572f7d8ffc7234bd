import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { bundle } from './bundle.mjs'
import { checkout } from './paths.mjs'
import { runModule } from './vitest.mjs'

/** Bundles `tests/simulation` and plays the seeds that `args` name; gives the exit code. */
export function runSimulation(args) {
  return withSimulation((main) => runModule(main, args))
}

/** Plays the seeds from 0 on, a share on each core; gives the exit code. */
export function runLongSimulation(seeds) {
  const shares = availableParallelism()
  const share = Math.ceil(seeds / shares)
  return withSimulation(async (main) => {
    const codes = await Promise.all(
      Array.from({ length: shares }, (_, n) =>
        runModule(main, ['--from', String(n * share), '--seeds', String(share)]),
      ),
    )
    return Math.max(...codes)
  })
}

async function withSimulation(play) {
  const place = join('.cache', 'elkassa-console', `simulation-${randomUUID()}`)
  const work = join(checkout, 'node_modules', place)
  try {
    await bundle({ main: join(checkout, 'tests', 'simulation', 'main.ts') }, work)
    return await play(join(place, 'main.mjs'))
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}
