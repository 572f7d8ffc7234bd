import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '#electron/errors/app-error'
import { listKnownHeaders } from '#electron/sheets/columns'
import { type SheetLimits, sheetLimits } from '#electron/sheets/limits'
import type { SheetSource } from '#electron/sheets/sheet-source'
import { inspectSheet, readSheet } from '#electron/sheets/worker/sheet-job'
import { registerFields } from '#shared/domain/fields/register-fields'
import {
  type SheetOverview,
  type SheetRow,
  type SourceOptions,
  settleOptions,
} from '#shared/domain/fields/sheet'

export const knownHeaders = listKnownHeaders(registerFields, {})

const folder = mkdtempSync(join(tmpdir(), 'sheets-'))
let count = 0

/** A file with this content in a folder of its own. */
export function tempFile(content: string | Uint8Array, name = 'toko.csv'): SheetSource {
  count += 1
  const path = join(folder, `${count}-${name}`)
  writeFileSync(path, content)
  return { kind: 'file', path }
}

/** What a person goes through: the beginning is inspected, then all is read as it was understood. */
export async function readFixture(
  source: SheetSource,
  options: SourceOptions = {},
  limits: SheetLimits = sheetLimits,
): Promise<{ overview: SheetOverview; rows: SheetRow[]; rowCount: number; sha256: string }> {
  const overview = await inspectSheet({ kind: 'inspect', source, options, knownHeaders, limits })
  const rows: SheetRow[] = []
  const job = {
    kind: 'read',
    source,
    options: settleOptions(overview),
    knownHeaders: new Map(),
    limits,
  } as const
  const reading = await readSheet(job, async (batch) => {
    rows.push(...batch)
  })
  return { overview, rows, ...reading }
}

/** The code and details a promise is refused with. */
export async function refusalOf(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof AppError)) throw new Error(`no AppError: ${String(error)}`)
  return { code: error.code, details: error.options.details ?? {} }
}
