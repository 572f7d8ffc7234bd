import type { ReconcileFilter, ReconcileRow, Reconciliation } from '#shared/domain/runs/reconcile'
import type { Messages } from '#shared/locales/id'
import { FailureNotice } from '../../app-shell/failure-notice'
import { useMessages } from '../../app-shell/locale'
import { useNavigation } from '../../app-shell/navigation'
import { Button } from '../../components/button'
import { fieldName } from '../runs/rows/row-note'
import styles from '../runs/runs.module.css'
import { useMakeRun } from './mutations'
import own from './reconcile.module.css'

/** What the group on screen means, and what can be done now. */
export function GroupBar({
  reconciliation,
  filter,
  row,
  onOpenRun,
}: {
  readonly reconciliation: Reconciliation
  readonly filter: ReconcileFilter
  /** The payment that the keyboard is on. */
  readonly row: ReconcileRow | null
  readonly onOpenRun: (runId: number) => void
}) {
  const messages = useMessages()
  const { result } = messages.reconcile
  const { showHistory } = useNavigation()
  const make = useMakeRun()
  const { missing, runId } = reconciliation
  return (
    <>
      {make.error !== null && <FailureNotice error={make.error} onDismiss={() => make.reset()} />}
      <div className={styles.bar}>
        <p role="status" className={own.explained}>
          {explain(reconciliation, filter, messages).join(' ')}
        </p>
        {row?.known && (
          <Button onPress={() => onOpenRun(row.known?.runId ?? 0)}>
            {result.openRun(row.known.runId)}
          </Button>
        )}
        {filter === 'in-doubt' && reconciliation.totals['in-doubt'].count > 0 && (
          <Button onPress={() => showHistory({ tab: 'unresolved' })}>
            {result.openUnresolved}
          </Button>
        )}
        {runId !== null && row?.known?.runId !== runId && (
          <Button onPress={() => onOpenRun(runId)}>{result.openRun(runId)}</Button>
        )}
        {missing > 0 && (
          <Button
            variant="filled"
            isPending={make.isPending}
            onPress={() => make.mutate(reconciliation.id)}
          >
            {result.makeRun(missing)}
          </Button>
        )}
      </div>
    </>
  )
}

/** A sentence for the group, and what else is worth knowing about it. */
function explain(
  { totals, missing, missingFields, notInFile }: Reconciliation,
  filter: ReconcileFilter,
  { reconcile, runColumns, formats }: Messages,
): string[] {
  if (filter === 'not-in-file') {
    if (notInFile === null) return [reconcile.noDates]
    const { firstDay, lastDay, gateways } = notInFile
    const days = reconcile.days(formats.date(firstDay), formats.date(lastDay))
    return [reconcile.notInFile(days, gateways.join(', '))]
  }
  const explained = reconcile.explained[filter]
  if (filter === 'all') {
    return [explained, reconcile.onlyHere, ...(notInFile === null ? [reconcile.noDates] : [])]
  }
  if (filter !== 'not-activated') return [explained]
  const waiting = totals['not-activated'].count - missing
  const fields = missingFields.map((field) => fieldName(field, runColumns.fields)).join(', ')
  return [
    explained,
    ...(waiting > 0 ? [reconcile.waiting(waiting)] : []),
    ...(missing > 0 && fields !== '' ? [reconcile.toFill(fields)] : []),
  ]
}
