import { inBatches } from '#electron/async/cooperative-batches'
import type { SheetReader } from '#electron/sheets/sheet-reader'
import type { CellDamage, ReadingProgress, SheetRow } from '#shared/domain/fields/sheet'
import {
  type Payment,
  type ReconcileField,
  readPayment,
  reconcileFields,
} from '#shared/domain/runs/reconcile'
import { isDayFirstDate, isMonthFirstDate } from '#shared/domain/values/payment-date'
import type { NamedWords } from '#shared/domain/values/payment-status'
import { isNoData } from '../runs/drafting/footer-row'
import type { FieldPlan } from '../runs/drafting/match-fields'
import type { OpenedSource } from '../sources/taken-source'

export interface Payments {
  readonly list: readonly Payment[]
  /** Lines that are no payments, and were left out. */
  readonly setAside: { readonly footers: number; readonly hidden: number }
  /** The column of dates has the month first: none of it can be trusted. */
  readonly isMonthFirst: boolean
  /** Of the file's bytes. */
  readonly sha256: string
}

/** Reads every payment of a file. Rejects with what the reader says, or with the signal's reason. */
export async function readPayments(
  reader: Pick<SheetReader, 'read'>,
  { source, options, signal }: OpenedSource,
  plan: FieldPlan,
  statusWords: NamedWords,
  onProgress: (progress: ReadingProgress) => void,
): Promise<Payments> {
  const list: Payment[] = []
  const setAside = { footers: 0, hidden: 0 }
  let hasMonthFirst = false
  let hasDayFirst = false
  const { sha256 } = await reader.read(
    source,
    options,
    async (rows, share) => {
      for await (const slice of inBatches(rows)) {
        for (const row of slice) {
          if (row.hidden) {
            setAside.hidden += 1
            continue
          }
          if (isNoData(row, plan)) {
            setAside.footers += 1
            continue
          }
          const payment = readRow(plan, row, statusWords)
          hasMonthFirst ||= isMonthFirstDate(payment.dateText)
          hasDayFirst ||= isDayFirstDate(payment.dateText)
          list.push(payment)
        }
      }
      onProgress({ rows: list.length, share })
    },
    signal,
  )
  return { list, setAside, sha256, isMonthFirst: hasMonthFirst && !hasDayFirst }
}

function readRow(plan: FieldPlan, row: SheetRow, statusWords: NamedWords): Payment {
  const values: Partial<Record<ReconcileField, string>> = {}
  const damage: Partial<Record<ReconcileField, CellDamage>> = {}
  for (const field of reconcileFields) {
    const column = plan.columns.get(field)
    if (column === undefined) continue
    values[field] = row.cells[column] ?? ''
    const found = row.damage?.[column]
    if (found !== undefined) damage[field] = found
  }
  const hasExtraCells = row.extra !== undefined
  return readPayment({ rowNumber: row.rowNumber, hasExtraCells }, values, damage, statusWords)
}
