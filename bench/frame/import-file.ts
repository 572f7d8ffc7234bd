import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { countRows } from '#electron/ledger/runs/runs-table'
import { openHarness } from './harness'
import { type LoopDelay, watchLoop } from './processes/loop-delay'

export interface ImportResult {
  /** From choosing the file until problems were known to main. */
  readonly firstSeconds: number
  /** Until every row was checked and stored. */
  readonly allSeconds: number
  /** The most memory of the process above what it held before, workers included, MB. */
  readonly memoryMb: number
  readonly delay: LoopDelay
}

/** Imports a file through the console's own services into a ledger of its own. */
export async function importFile(input: {
  readonly folder: string
  readonly path: string
  readonly rows: number
}): Promise<ImportResult> {
  let firstAt: number | null = null
  const harness = await openHarness(mkdtempSync(join(input.folder, 'harness-')), () => {
    firstAt ??= performance.now()
  })
  globalThis.gc?.()
  // The workers' own start is over, and is no cost of the file.
  await wait(200)
  const idle = process.memoryUsage().rss
  const loop = watchLoop()
  const startedAt = performance.now()
  const { sourceId, columns } = await harness.sources.open({ kind: 'register', path: input.path })
  const { id } = await harness.runs.create({ sourceId, columns, defaults: {} })
  const endedAt = performance.now()
  const delay = loop.stop()
  const { total, problem } = countRows(harness.ledger, id)
  if (total !== input.rows || problem === 0) throw new Error(`${total} rows, ${problem} problems`)
  await harness.close()
  return {
    firstSeconds: ((firstAt ?? endedAt) - startedAt) / 1000,
    allSeconds: (endedAt - startedAt) / 1000,
    // Of the process's whole life, in kilobytes.
    memoryMb: process.resourceUsage().maxRSS / 1024 - idle / 1024 / 1024,
    delay,
  }
}
