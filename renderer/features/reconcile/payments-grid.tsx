import { useMemo } from 'react'
import type { ReconcileFilter, ReconcileRow } from '#shared/domain/runs/reconcile'
import { FailureNotice } from '../../app-shell/failure-notice'
import { useMessages } from '../../app-shell/locale'
import { useGridFrame } from '../../app-shell/use-grid-frame'
import { Spinner } from '../../components/feedback/spinner'
import { DataGrid } from '../../components/grid/data-grid'
import type { CellPlace } from '../../components/grid/data-grid-types'
import styles from '../runs/runs.module.css'
import { makePaymentColumns } from './payment-columns'
import { usePayments } from './use-payments'

/** The payments of a group; Enter opens the run that an activation came from. */
export function PaymentsGrid({
  reconciliationId,
  filter,
  chosen,
  onChoose,
  onOpenRun,
}: {
  readonly reconciliationId: number
  readonly filter: ReconcileFilter
  readonly chosen: CellPlace | null
  readonly onChoose: (place: CellPlace, row: ReconcileRow | undefined) => void
  readonly onOpenRun: (runId: number) => void
}) {
  const messages = useMessages()
  const gridFrame = useGridFrame()
  const { result } = messages.reconcile
  const payments = usePayments(reconciliationId, filter)
  const columns = useMemo(() => makePaymentColumns(messages), [messages])
  if (payments.error !== null) {
    return <FailureNotice error={payments.error} onRetry={payments.refresh} />
  }
  if (payments.count === null) return <Spinner label={messages.shell.loading} />
  if (payments.count === 0) return <p className={styles.muted}>{result.empty}</p>
  return (
    <div className={styles.grid}>
      <DataGrid<ReconcileRow>
        key={`${reconciliationId} ${filter}`}
        label={result.gridLabel}
        keyboardHint={result.gridHint}
        rowCount={payments.count}
        columns={columns}
        getRow={payments.getRow}
        onVisibleRange={payments.show}
        selectedCell={chosen}
        onSelectCell={(place) => onChoose(place, payments.getRow(place.rowIndex))}
        onRowAction={(index) => {
          const known = payments.getRow(index)?.known
          if (known) onOpenRun(known.runId)
        }}
        readRows={payments.read}
        {...gridFrame}
        hasStickyColumn
      />
    </div>
  )
}
