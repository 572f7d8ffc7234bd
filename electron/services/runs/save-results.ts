import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { batchSize, nextTurn } from '#electron/async/cooperative-batches'
import { AppError } from '#electron/errors/app-error'
import type { Ledger, LedgerWriter } from '#electron/ledger/group-commit'
import { isReport, rememberReport } from '#electron/ledger/reports-table'
import { listRowsAfter, type RowRecord } from '#electron/ledger/runs/run-rows-table'
import type { RunRecord } from '#electron/ledger/runs/runs-table'
import { type TableColumn, writeTable } from '#electron/sheets/write/write-table'
import { writePlace } from '#shared/domain/runs/row-place'
import type { RunSource } from '#shared/domain/runs/run'
import type { Messages } from '#shared/locales/id'
import type { DraftKind } from '../kinds/draft-kind'
import { hashSource } from '../sources/hash-source'
import { describeRow } from './describe-row'
import { ownKey } from './drafting/own-columns'
import { namePlaces } from './show-run'
import { sumUpResults } from './sum-up-results'

export interface SaveResultsDeps {
  readonly kind: DraftKind
  readonly writer: LedgerWriter
  /** Its address, for the sheet of sums; null for practice. */
  readonly service: string | null
}

export interface ResultsTarget {
  readonly path: string
  readonly format: 'csv' | 'xlsx'
  readonly overwrite: boolean
}

/**
 * Writes what came of each row of a run. The file can be opened as a source again: what is done stays
 * done, the rest runs. There is never a password in it. A workbook has a second sheet of sums.
 *
 * Unless it may `overwrite`, nothing is replaced but an earlier report of this run that nobody changed
 * (`file-exists`). Throws `disk-full`, `file-locked` or `file-write-failed`; an older file then stays.
 */
export async function saveResults(
  { kind, writer, service }: SaveResultsDeps,
  run: RunRecord,
  { overwrite, ...target }: ResultsTarget,
  messages: Messages,
): Promise<void> {
  const words = { ...messages, ...messages.runTexts[kind.kind] }
  const cells = listCells(kind, run.source, words)
  const sums = sumUpResults(kind, run, service, words)
  const readCells = (row: RowRecord) => cells.map(({ read }) => read(row))
  const runId = run.id
  await writeTable({
    ...target,
    columns: cells.map(({ column }) => column),
    rows: readRows(writer.db, runId, (row) => {
      sums.add(row)
      return readCells(row)
    }),
    measured: readRows(writer.db, runId, readCells),
    summary: { name: words.results.summary.sheet, rows: sums.list },
    beforePlacing: async (draft) => {
      if (!overwrite) await refuseOthers(writer.db, runId, target.path)
      await rememberDraft(writer, runId, draft)
    },
  })
}

/** Somebody may have put a file there since the run began. */
async function refuseOthers(ledger: Ledger, runId: number, path: string): Promise<void> {
  if (!existsSync(path) || (await isOwnReport(ledger, runId, path))) return
  throw new AppError('file-exists', 'another file is there', { details: { name: basename(path) } })
}

/**
 * Before it stands in its place: neither a crash in between nor a ledger that takes no more must leave
 * a report that the next turn of the same command would not know for its own.
 */
async function rememberDraft(writer: LedgerWriter, runId: number, draft: string): Promise<void> {
  const sha256 = await hashSource({ kind: 'file', path: draft })
  await writer.write((db) => rememberReport(db, runId, sha256))
}

/** True for a report of this run that stands as the console wrote it. */
export async function isOwnReport(ledger: Ledger, runId: number, path: string): Promise<boolean> {
  return isReport(ledger, runId, await hashSource({ kind: 'file', path }))
}

interface Cell {
  readonly column: TableColumn
  readonly read: (row: RowRecord) => string
}

function listCells(
  kind: DraftKind,
  source: Pick<RunSource, 'columns' | 'readColumns' | 'sheets'>,
  messages: Messages,
): Cell[] {
  const { columns, states } = messages.results
  const labels = kind.labels(messages)
  return [
    { column: { header: columns.rowNumber }, read: (row) => writePlace(source, row.rowNumber) },
    ...listFileCells(kind, source, messages),
    { column: { header: columns.outcome }, read: (row) => states[row.state] },
    { column: { header: columns.registrationId }, read: findRegistrationId },
    ...kind.resultColumns(messages).map(({ header, read }): Cell => ({ column: { header }, read })),
    {
      column: { header: columns.note },
      read: (row) => describeRow({ ...row, ...namePlaces(source, row) }, labels, messages),
    },
    { column: { header: columns.time }, read: (row) => describeTime(row, messages) },
    { column: { header: columns.run }, read: (row) => `#${row.runId}` },
  ]
}

/** The fields, and what the sender's own columns hold, in the order of the file. */
function listFileCells(
  kind: DraftKind,
  { columns = [], readColumns = [] }: Pick<RunSource, 'columns' | 'readColumns'>,
  messages: Messages,
): Cell[] {
  const labels = kind.labels(messages)
  const own = new Set(Object.values(messages.results.columns))
  const fieldCell = (name: string): Cell => ({
    column: { header: labels[name] ?? name },
    read: (row) => kind.show(name, row.values[name] ?? '', messages),
  })
  const ownCell = (column: number, header: string): Cell => ({
    // A title that is also one of the console's would be read as that when the file comes back.
    column: { header: own.has(header) ? messages.results.ofFile(header) : header },
    read: (row) => row.values[ownKey(column)] ?? '',
  })
  const names = kind.fields
    .filter(
      ({ name, isOnlyRead }) =>
        name !== kind.passwordField && (!isOnlyRead || readColumns.includes(name)),
    )
    .map(({ name }) => name)
  const inFile = columns.flatMap(({ column, field, header }) => {
    if (field === null) return [ownCell(column, header)]
    return names.includes(field) ? [fieldCell(field)] : []
  })
  const others = names.filter((name) => !columns.some(({ field }) => field === name))
  return [...inFile, ...others.map(fieldCell)]
}

async function* readRows(
  ledger: Ledger,
  runId: number,
  read: (row: RowRecord) => string[],
): AsyncGenerator<string[]> {
  let after = -1
  for (;;) {
    const rows = listRowsAfter(ledger, runId, after, batchSize)
    const last = rows.at(-1)
    if (!last) return
    yield* rows.map(read)
    after = last.position
    await nextTurn()
  }
}

function findRegistrationId({ registrationId, conflict, values }: RowRecord): string {
  if (registrationId !== null) return registrationId
  const known = conflict !== null && 'registrationId' in conflict ? conflict.registrationId : null
  return known ?? values.registrationId ?? ''
}

function describeTime({ settledAt, sentAt }: RowRecord, { formats }: Messages): string {
  const at = settledAt ?? sentAt
  return at === null ? '' : formats.dateTime(at)
}
