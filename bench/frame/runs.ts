import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDesk } from './desk'
import { makeCsv } from './stores'

/** Puts a run of so many rows into a profile's practice service, as importing a file does. */
export async function seedRun(input: {
  readonly profile: string
  readonly rows: number
}): Promise<void> {
  const file = join(input.profile, 'toko.csv')
  await makeCsv({ path: file, rows: input.rows })
  const desk = await openDesk(join(input.profile, 'practice'))
  const { sourceId, columns } = await desk.sources.open({ kind: 'register', path: file })
  await desk.runs.create({ sourceId, columns, defaults: {} })
  await desk.close()
  rmSync(file)
}
