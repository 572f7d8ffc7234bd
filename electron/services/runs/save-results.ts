import { listRowsAfter, type RowRecord } from '#electron/ledger/run-rows-table'
import { type TableColumn, writeTable } from '#electron/sheets/write-table'
import type { Messages } from '#shared/locales/id'
import { withRunWords } from '#shared/locales/run-words'
import { describeRow } from './describe-row'
import type { Ledger } from './draft-deps'
import type { DraftKind } from './kinds/draft-kind'
import { nextTurn, sliceSize } from './slices'

/**
 * Writes what came of each row of a run. The file can be opened as a source again: what is done stays
 * done, the rest runs. There is never a password in it.
 *
 * Throws `disk-full`, `file-locked` or `file-write-failed`; an older file then stays as it was.
 */
export async function saveResults(
  { kind, ledger }: { readonly kind: DraftKind; readonly ledger: Ledger },
  runId: number,
  target: { readonly path: string; readonly format: 'csv' | 'xlsx' },
  messages: Messages,
): Promise<void> {
  const cells = listCells(kind, withRunWords(messages, kind.kind))
  await writeTable({
    ...target,
    columns: cells.map(({ column }) => column),
    rows: readRows(ledger, runId, (row) => cells.map(({ read }) => read(row))),
  })
}

interface Cell {
  readonly column: TableColumn
  readonly read: (row: RowRecord) => string
}

function listCells(kind: DraftKind, messages: Messages): Cell[] {
  const { columns, states } = messages.results
  const labels = kind.labels(messages)
  const fields = kind.fields.filter(({ name }) => name !== kind.passwordField)
  return [
    { column: { header: columns.rowNumber, width: 8 }, read: (row) => String(row.rowNumber) },
    ...fields.map(
      ({ name }): Cell => ({
        column: { header: labels[name] ?? name, width: 24 },
        read: (row) => kind.show(name, row.values[name] ?? '', messages),
      }),
    ),
    { column: { header: columns.outcome, width: 16 }, read: (row) => states[row.state] },
    { column: { header: columns.registrationId }, read: findRegistrationId },
    ...kind
      .resultColumns(messages)
      .map(({ header, read }): Cell => ({ column: { header, width: 20 }, read })),
    {
      column: { header: columns.note, width: 60 },
      read: (row) => describeRow(row, labels, messages),
    },
    { column: { header: columns.time, width: 22 }, read: (row) => describeTime(row, messages) },
    { column: { header: columns.run, width: 12 }, read: (row) => `#${row.runId}` },
  ]
}

async function* readRows(
  ledger: Ledger,
  runId: number,
  read: (row: RowRecord) => string[],
): AsyncGenerator<string[]> {
  let after = -1
  for (;;) {
    const rows = listRowsAfter(ledger, runId, after, sliceSize)
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
