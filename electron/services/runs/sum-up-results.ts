import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import type { RunRecord } from '#electron/ledger/runs/runs-table'
import type { SummaryCell, SummaryRow } from '#electron/sheets/write/write-table'
import { type RowState, rowStateSchema } from '#shared/domain/runs/row'
import { readCheckedRupiah } from '#shared/domain/values/money'
import { nameConflict } from '#shared/locales/conflict-text'
import type { Messages } from '#shared/locales/id'
import type { DraftKind } from '../kinds/draft-kind'

/** What the rows of a results file come to. */
export interface ResultsSums {
  /** For each row as it is written, so that sums and rows agree while a run goes on. */
  add(row: RowRecord): void
  /** The lines of the sheet of sums, in words. */
  list(): readonly SummaryRow[]
}

interface Tally {
  count: number
  sumRupiah: number
}

/** `service` is its address; null for practice. */
export function sumUpResults(
  kind: DraftKind,
  run: RunRecord,
  service: string | null,
  messages: Messages,
): ResultsSums {
  const { states, summary, columns } = messages.results
  const byState = new Map<RowState, Tally>()
  const byReason = new Map<string, number>()
  const hasAmounts = kind.fields.some(({ name }) => name === 'amount')
  let withoutAmount = 0

  function listOutcomes(): SummaryRow[] {
    const line = (name: string, { count, sumRupiah }: Tally): SummaryCell[] =>
      hasAmounts ? [name, count, sumRupiah] : [name, count]
    const all = [...byState.values()].reduce(addUp, { count: 0, sumRupiah: 0 })
    const header = [columns.outcome, summary.rows, ...(hasAmounts ? [summary.amount] : [])]
    const lines = rowStateSchema.options.flatMap((state) => {
      const tally = byState.get(state)
      return tally === undefined ? [] : [{ cells: line(states[state], tally) }]
    })
    const unread = messages.reconcile.result.withoutAmount(withoutAmount)
    return [
      { cells: header, isBold: true },
      ...lines,
      { cells: line(summary.total, all), isBold: true },
      ...(hasAmounts && withoutAmount > 0 ? [{ cells: [unread] }] : []),
    ]
  }

  return {
    add(row) {
      const amount = readCheckedRupiah(row.values.amount ?? '')
      if (amount === null) withoutAmount += 1
      const before = byState.get(row.state) ?? { count: 0, sumRupiah: 0 }
      byState.set(row.state, addUp(before, { count: 1, sumRupiah: amount ?? 0 }))
      if (row.state !== 'excluded') return
      const reason = nameConflict(row.conflict ?? { kind: 'left-out' }, messages)
      byReason.set(reason, (byReason.get(reason) ?? 0) + 1)
    },
    list: () => [
      ...describeRun(run, service, messages),
      { cells: [] },
      ...listOutcomes(),
      ...(byReason.size === 0 ? [] : [{ cells: [] }]),
      ...(byReason.size === 0 ? [] : [{ cells: [summary.leftOut, summary.rows], isBold: true }]),
      ...[...byReason].map((cells) => ({ cells })),
    ],
  }
}

function addUp(one: Tally, other: Tally): Tally {
  return { count: one.count + other.count, sumRupiah: one.sumRupiah + other.sumRupiah }
}

function describeRun(
  { id, source, startedAt, endedAt }: RunRecord,
  service: string | null,
  messages: Messages,
): SummaryRow[] {
  const { results, record, formats } = messages
  const { summary } = results
  const moment = (at: number | null) => (at === null ? '' : { at, text: formats.dateTime(at) })
  return [
    { cells: [summary.run, results.run(id, source.name)] },
    { cells: [summary.file, source.name] },
    { cells: [summary.service, service ?? record.modes.practice] },
    { cells: [summary.startedAt, moment(startedAt)] },
    { cells: [summary.endedAt, moment(endedAt)] },
  ]
}
