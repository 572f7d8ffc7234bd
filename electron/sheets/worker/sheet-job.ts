import { readFile } from 'node:fs/promises'
import { AppError } from '#electron/errors/app-error'
import { normalizeHeader } from '#shared/domain/fields/header'
import type { SheetOverview, SourceOptions } from '#shared/domain/fields/sheet'
import { inspectCsv, readCsv } from '../csv/csv-sheet'
import { toReadError } from '../file-errors'
import { type FileKind, sniffFileKind } from '../file-kind'
import type { SheetLimits } from '../limits'
import type { TakeBatch } from '../row-batches'
import type { SheetSource } from '../sheet-source'
import { readHead, tooLarge } from '../source-bytes'
import { refuseCompound } from '../xlsx/workbook'
import { inspectXlsx, readXlsx } from '../xlsx/xlsx-sheet'

/** What the worker is started for. */
export interface SheetJob {
  readonly kind: 'inspect' | 'read'
  readonly source: SheetSource
  readonly options: SourceOptions
  readonly knownHeaders: readonly string[]
  readonly limits: SheetLimits
  /** For the worker's entry: what to make of the rows before they are sent. */
  readonly making?: unknown
}

export interface SheetReading {
  readonly rowCount: number
  readonly sha256: string
}

/** The beginning of a sheet of any kind. */
export async function inspectSheet(job: SheetJob): Promise<SheetOverview> {
  const { source, options, limits } = job
  const known = new Set(job.knownHeaders.map(normalizeHeader))
  return (await findKind(job)) === 'zip' && source.kind === 'file'
    ? inspectXlsx(source.path, options, known, limits)
    : inspectCsv(source, options, known, limits)
}

/** All rows of a sheet of any kind, in batches. */
export async function readSheet(job: SheetJob, take: TakeBatch): Promise<SheetReading> {
  const { source, options, limits } = job
  return (await findKind(job)) === 'zip' && source.kind === 'file'
    ? readXlsx(source.path, options, limits, take)
    : readCsv(source, options, limits, take)
}

async function findKind({ source, limits }: SheetJob): Promise<FileKind> {
  const { head, size } = await readHead(source, 32)
  if (source.kind === 'text') {
    if (size === 0) throw new AppError('file-empty', 'nothing pasted')
    return 'text'
  }
  const kind = sniffFileKind(head)
  if (kind !== 'compound') return kind
  if (size > limits.zipBytes) throw tooLarge('bytes', limits.zipBytes)
  const file = await readFile(source.path).catch((error: unknown) => {
    throw toReadError(error)
  })
  return refuseCompound(file)
}
