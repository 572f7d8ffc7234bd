import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { toWriteError } from '../file-errors'

export interface TableColumn {
  readonly header: string
  /** The values of a drop-down, which makes the table a form to fill. */
  readonly choices?: readonly string[]
  /** The cells are moments. */
  readonly isMoment?: boolean
}
/** A moment: a real date, shown in Jakarta time, where the format has dates; its text elsewhere. */
export interface MomentCell {
  /** Epoch seconds, UTC. */
  readonly at: number
  readonly text: string
}
export type TableCell = string | MomentCell
export type TableRows = AsyncIterable<readonly TableCell[]> | Iterable<readonly TableCell[]>

/** A cell of a sheet of sums: a number there is a number, shown with thousands. */
export type SummaryCell = TableCell | number
export interface SummaryRow {
  readonly cells: readonly SummaryCell[]
  readonly isBold?: boolean
}
/** What the rows come to; CSV has no place for it. */
export interface Summary {
  /** Of its sheet. */
  readonly name: string
  /** Asked for once all rows are written. */
  readonly rows: () => readonly SummaryRow[]
}

/** What is written into a table. */
export interface TableContent {
  readonly columns: readonly TableColumn[]
  readonly rows: TableRows
  /** The same rows once more, read first where columns have widths; without them the first thousand tell. */
  readonly measured?: TableRows
  readonly summary?: Summary
}
export interface Table extends TableContent {
  readonly path: string
  readonly format: 'csv' | 'xlsx'
  /** Called with the written draft, whole and on disk, before it takes its place; may throw. */
  readonly beforePlacing?: (draft: string) => Promise<void>
}

/**
 * Writes a table to a file, whole or not at all: beside it first, then in its place.
 *
 * An error of `rows` is thrown as it is, an `AppError` of `beforePlacing` too.
 *
 * @throws AppError `disk-full`, `file-locked` (as when it is open in Excel) or `file-write-failed`.
 */
export async function writeTable(table: Table): Promise<void> {
  const { path, format, rows, measured, beforePlacing } = table
  const draft = draftPath(path)
  let rowsError: unknown = null
  const watch = (some: TableRows) =>
    watchRows(some, (error) => {
      rowsError = error
    })
  try {
    const watched = { ...table, rows: watch(rows), ...(measured && { measured: watch(measured) }) }
    const content = await openStream(format, watched)
    await pipeline(content, createWriteStream(draft, { mode: 0o600 }))
    await flushToDisk(draft)
    await beforePlacing?.(draft)
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw rowsError ?? toWriteError(error)
  }
}

/** Where a file is written before it takes its place: beside it, hidden, under a name of its own. */
export function draftPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`)
}

/** A format's writer is read when a first table needs it: at the start they would all be in the way. */
async function openStream(format: Table['format'], content: TableContent) {
  if (format === 'csv') {
    const { streamCsv } = await import('./write-csv')
    return streamCsv(content.columns, content.rows)
  }
  const { streamXlsx } = await import('./write-xlsx')
  return streamXlsx(content)
}

/** Rows to write before everything else in this process has its turn: about 5 ms of work. */
const sliceRows = 500

async function* watchRows(
  rows: TableRows,
  onError: (error: unknown) => void,
): AsyncGenerator<readonly TableCell[]> {
  let count = 0
  try {
    for await (const row of rows) {
      yield row
      count += 1
      if (count % sliceRows === 0) await nextTurn()
    }
  } catch (error) {
    onError(error)
    throw error
  }
}

async function flushToDisk(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
