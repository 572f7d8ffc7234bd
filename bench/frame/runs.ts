import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openHarness } from './harness'
import { makeCsv } from './stores'

/** Puts a run of so many rows into a profile's practice service, as importing a file does. */
export async function seedRun(input: {
  readonly profile: string
  readonly rows: number
}): Promise<void> {
  const file = join(input.profile, 'toko.csv')
  await makeCsv({ path: file, rows: input.rows })
  const harness = await openHarness(join(input.profile, 'practice'))
  const { sourceId, columns } = await harness.sources.open({ kind: 'register', path: file })
  await harness.runs.create({ sourceId, columns, defaults: {} })
  await harness.close()
  rmSync(file)
}
