import { basename } from 'node:path'
import { AppError } from '#electron/errors/app-error'
import type { SheetOverview, SourceOptions } from '#shared/domain/fields/sheet'
import { inspectBook, readBook } from '../book/book-sheet'
import { type OpenedBook, openBook } from '../book/open-book'
import { inspectCsv, readCsv } from '../csv/csv-sheet'
import { refuseLockFile, sniffFileKind } from '../file-kind'
import type { KnownHeaders } from '../header-row'
import type { SheetLimits } from '../limits'
import type { TakeBatch } from '../row-batches'
import type { SheetSource } from '../sheet-source'
import { readHead } from '../source-bytes'

/** What the worker is started for. */
export interface SheetJob {
  readonly kind: 'inspect' | 'read'
  readonly source: SheetSource
  readonly options: SourceOptions
  readonly knownHeaders: KnownHeaders
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
  const { source, options, knownHeaders: known, limits } = job
  const opened = await openSource(job)
  return opened === null
    ? inspectCsv(source, options, known, limits)
    : inspectBook(opened.book, options, known, limits)
}

/** All rows of a sheet of any kind, in batches. */
export async function readSheet(job: SheetJob, take: TakeBatch): Promise<SheetReading> {
  const { source, options, limits } = job
  const opened = await openSource(job)
  return opened === null
    ? readCsv(source, options, limits, take)
    : readBook(opened.book, opened.bytes, options, limits, take)
}

/** Enough to see where a table begins in the markup. */
const sniffedBytes = 4096

/** The book that a file is; null for CSV. */
async function openSource({ source, limits }: SheetJob): Promise<OpenedBook | null> {
  if (source.kind === 'text') {
    if (source.text === '') throw new AppError('file-empty', 'nothing pasted')
    return null
  }
  const name = basename(source.path)
  refuseLockFile(name)
  const { head, size } = await readHead(source, sniffedBytes)
  const kind = sniffFileKind(head, name)
  return kind === 'text' ? null : openBook(source.path, kind, size, limits)
}
