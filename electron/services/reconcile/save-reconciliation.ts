import { nextTurn } from '#electron/async/cooperative-batches'
import { writeTable } from '#electron/sheets/write/write-table'
import type { ReconcileFilter, ReconcileRow } from '#shared/domain/runs/reconcile'
import { showActivationValue } from '#shared/locales/activation-values'
import type { Messages } from '#shared/locales/id'
import { noteOfPayment } from '#shared/locales/reconcile-text'
import type { Comparison } from './compare-payments'

const pageSize = 250

/**
 * Writes what a filter leaves of a comparison; all of it is followed by what the file does not have.
 *
 * Gives how many lines. Throws `disk-full`, `file-locked` or `file-write-failed`.
 */
export async function saveReconciliation(
  comparison: Comparison,
  filter: ReconcileFilter,
  target: { readonly path: string; readonly format: 'csv' | 'xlsx' },
  messages: Messages,
): Promise<number> {
  const filters: readonly ReconcileFilter[] = filter === 'all' ? ['all', 'not-in-file'] : [filter]
  const { columns } = messages.reconcile
  await writeTable({
    ...target,
    columns: [
      { header: columns.rowNumber },
      { header: columns.outcome },
      { header: columns.invoiceCode },
      { header: columns.amount },
      { header: columns.activatedAmount },
      { header: columns.paidAt },
      { header: columns.run },
      { header: columns.note },
    ],
    rows: readRows(comparison, filters, messages),
  })
  return filters.reduce((sum, one) => sum + comparison.count(one), 0)
}

async function* readRows(
  comparison: Comparison,
  filters: readonly ReconcileFilter[],
  messages: Messages,
): AsyncGenerator<string[]> {
  for (const filter of filters) {
    for (let offset = 0; offset < comparison.count(filter); offset += pageSize) {
      yield* comparison.list(filter, offset, pageSize).map((row) => describeRow(row, messages))
      await nextTurn()
    }
  }
}

function describeRow(row: ReconcileRow, messages: Messages): string[] {
  const { reconcile, formats } = messages
  const rupiah = (amount: number | null | undefined) =>
    typeof amount === 'number' ? formats.plainRupiah(amount) : ''
  return [
    row.place ?? '',
    reconcile.outcomes[row.outcome],
    row.invoiceCode,
    row.outcome === 'not-in-file' ? '' : rupiah(row.amountRupiah),
    rupiah(row.known?.amountRupiah),
    showActivationValue('paymentDate', row.paidAt ?? '', messages),
    row.known === null ? '' : `#${row.known.runId}`,
    noteOfPayment(row, messages),
  ]
}
