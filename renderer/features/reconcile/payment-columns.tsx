import type { PaymentOutcome, ReconcileRow } from '#shared/domain/runs/reconcile'
import { parsePartnerTime } from '#shared/domain/values/partner-time'
import type { Messages } from '#shared/locales/id'
import { noteOfPayment } from '#shared/locales/reconcile-text'
import type { Meaning } from '../../components/feedback/meaning'
import { Tag } from '../../components/feedback/tag'
import type { DataGridColumn } from '../../components/grid/data-grid-types'
import styles from '../runs/runs.module.css'

export const meaningOf: Readonly<Record<PaymentOutcome | 'not-in-file', Meaning>> = {
  activated: 'good',
  'not-activated': 'neutral',
  'other-amount': 'repaired',
  'twice-in-file': 'repaired',
  'in-doubt': 'unknown',
  refused: 'bad',
  'not-paid': 'neutral',
  returned: 'bad',
  unreadable: 'bad',
  'not-in-file': 'repaired',
}

/** What the grid says of a payment, and of its activation. */
export function makePaymentColumns(messages: Messages): readonly DataGridColumn<ReconcileRow>[] {
  const { reconcile, formats } = messages
  const words = reconcile.columns
  const text = (
    id: string,
    header: string,
    width: number,
    toText: (row: ReconcileRow) => string,
  ): DataGridColumn<ReconcileRow> => ({ id, header, width, toText, render: toText })
  const number = (column: DataGridColumn<ReconcileRow>): DataGridColumn<ReconcileRow> => ({
    ...column,
    align: 'end',
  })
  const rupiah = (amount: number | null | undefined) =>
    typeof amount === 'number' ? formats.plainRupiah(amount) : '—'
  const place = (row: ReconcileRow) => row.place ?? '—'
  const paidAt = (row: ReconcileRow) => {
    const moment = parsePartnerTime(row.paidAt)
    return moment === null ? '—' : formats.moment(moment.at)
  }
  return [
    {
      ...number(text('rowNumber', words.rowNumber, 80, place)),
      render: (row) => <span className={styles.number}>{place(row)}</span>,
    },
    {
      ...text('outcome', words.outcome, 148, (row) => reconcile.outcomes[row.outcome]),
      render: ({ outcome }) => (
        <Tag meaning={meaningOf[outcome]}>{reconcile.outcomes[outcome]}</Tag>
      ),
    },
    text('invoiceCode', words.invoiceCode, 156, (row) => row.invoiceCode),
    number(
      text('amount', words.amount, 132, (row) =>
        rupiah(row.outcome === 'not-in-file' ? null : row.amountRupiah),
      ),
    ),
    number(
      text('activatedAmount', words.activatedAmount, 140, (row) => rupiah(row.known?.amountRupiah)),
    ),
    { ...text('note', words.note, 260, (row) => noteOfPayment(row, messages)), grows: true },
    text('paidAt', words.paidAt, 152, paidAt),
    text('run', words.run, 92, (row) => (row.known === null ? '—' : `#${row.known.runId}`)),
  ]
}
