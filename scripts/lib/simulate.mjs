import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { bundle } from './bundle.mjs'
import { checkout } from './paths.mjs'
import { runModule } from './vitest.mjs'

/** Bundles `tests/simulation` and plays the seeds that `args` name; gives the exit code. */
export async function runSimulation(args) {
  const place = join('.cache', 'elkassa-console', `simulation-${randomUUID()}`)
  const work = join(checkout, 'node_modules', place)
  try {
    await bundle({ main: join(checkout, 'tests', 'simulation', 'main.ts') }, work)
    return await runModule(join(place, 'main.mjs'), args)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}
