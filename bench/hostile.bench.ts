import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { listKnownHeaders } from '#electron/sheets/columns'
import { sheetLimits } from '#electron/sheets/limits'
import { createSheetReader } from '#electron/sheets/sheet-reader'
import { registerFields } from '#shared/domain/fields/register-fields'
import { hostileFiles, tellOutcome } from '#tests/electron/sheets/hostile-files'
import type { Bench, Figure } from './frame/bench'
import { atMost } from './frame/numbers'
import { builtWorkers } from './frame/processes/workers'

export const bench: Bench = {
  title: 'Files made to hurt the reader: processor time and memory until each is refused or read',
  parts: { makeFile, inspectFile },
  async run({ folder, run }) {
    const figures: Figure[] = []
    for (const [name] of hostileFiles) {
      // Beside the reader what a file is made of would count as its memory.
      const path = await run(makeFile, { name, folder })
      const { outcome, seconds, memoryMb } = await run(inspectFile, { path })
      figures.push(
        { what: `${name}: ${outcome}`, value: seconds, unit: 's', bar: atMost(2) },
        { what: '', value: memoryMb, unit: 'MB', bar: atMost(sheetLimits.workerMemoryMb) },
      )
    }
    return figures
  },
}

/** Writes a hostile file; gives its path. */
async function makeFile({ name, folder }: { name: string; folder: string }): Promise<string> {
  const [, make] = hostileFiles.find(([one]) => one === name) ?? []
  if (make === undefined) throw new Error(`no hostile file ${name}`)
  const path = join(mkdtempSync(join(folder, 'hostile-')), 'toko.xls')
  writeFileSync(path, make())
  return path
}

/** Inspects a file as the console does; the worker is all this process has to do. */
async function inspectFile({ path }: { path: string }) {
  const reader = createSheetReader(builtWorkers.sheets)
  const known = listKnownHeaders(registerFields, {})
  globalThis.gc?.()
  await wait(200)
  const idle = process.memoryUsage().rss
  const before = process.cpuUsage()
  const outcome = await tellOutcome(reader, { kind: 'file', path }, known)
  const { user, system } = process.cpuUsage(before)
  await reader.close()
  return {
    outcome,
    seconds: (user + system) / 1_000_000,
    // Of the process's whole life, in kilobytes.
    memoryMb: process.resourceUsage().maxRSS / 1024 - idle / 1024 / 1024,
  }
}
