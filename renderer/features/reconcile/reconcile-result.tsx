import { FileDown, RefreshCw } from 'lucide-react'
import { useState } from 'react'
import type { ReconcileFilter, ReconcileRow, Reconciliation } from '#shared/domain/runs/reconcile'
import type { SourceView } from '#shared/ipc/contract/sources'
import { FailureNotice } from '../../app-shell/failure-notice'
import { useMessages } from '../../app-shell/locale'
import { useNavigation } from '../../app-shell/navigation'
import { usePageTitle } from '../../app-shell/use-page-title'
import { Button } from '../../components/button'
import type { CellPlace } from '../../components/grid/data-grid-types'
import { PageHeader } from '../../components/layout/page-header'
import { MenuButton } from '../../components/overlays/menu'
import styles from '../runs/runs.module.css'
import { useFileWays } from '../runs/use-open-file'
import { GroupBar } from './group-bar'
import { useCompare, useOpenPayments, useSaveReconciliation } from './mutations'
import { useOpenReconciliation } from './open-reconciliation'
import { OutcomeCards } from './outcome-cards'
import { PaymentsGrid } from './payments-grid'
import { UnknownStatus } from './unknown-status'

/** The answer: what became of every payment of the file, and what is left to do. */
export function ReconcileResult({
  source,
  reconciliation,
}: {
  readonly source: SourceView
  readonly reconciliation: Reconciliation
}) {
  const { reconcile, formats } = useMessages()
  const { result } = reconcile
  const { goTo, showReconcile } = useNavigation()
  const { startOver, show: showNext } = useOpenReconciliation()
  const { open } = useFileWays(useOpenPayments())
  const compare = useCompare()
  const save = useSaveReconciliation()
  const [filter, setFilter] = useState<ReconcileFilter>('all')
  const [chosen, setChosen] = useState<{ place: CellPlace; row: ReconcileRow } | null>(null)
  usePageTitle(result.title)
  const openRun = (runId: number) => goTo({ step: 'run', runId, view: 'current' }, 'activate')
  const show = (next: ReconcileFilter) => {
    setFilter(next)
    setChosen(null)
  }
  const replace = (next: Reconciliation) => {
    setChosen(null)
    showNext(source.sourceId, next)
  }
  const again = () =>
    compare.mutate(
      { sourceId: source.sourceId, columns: [...source.columns] },
      { onSuccess: replace },
    )
  return (
    <>
      <PageHeader
        title={result.title}
        subtitle={result.subtitle(source.name, formats.dateTime(reconciliation.comparedAt))}
      >
        <div className={styles.actions}>
          <Button onPress={startOver}>{result.another}</Button>
          <Button onPress={() => showReconcile({ step: 'columns', sourceId: source.sourceId })}>
            {result.match}
          </Button>
          <Button icon={RefreshCw} isPending={compare.isPending} onPress={again}>
            {result.again}
          </Button>
          <MenuButton
            icon={FileDown}
            label={result.save}
            isDisabled={save.isPending}
            items={[
              { id: 'xlsx', label: result.saveXlsx },
              { id: 'csv', label: result.saveCsv },
            ]}
            onAction={(format) =>
              save.mutate({ reconciliationId: reconciliation.id, filter, format })
            }
          />
        </div>
      </PageHeader>
      {[open, compare].map(
        (attempt, index) =>
          attempt.error !== null && (
            // The two attempts keep their places.
            // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of two
            <FailureNotice key={index} error={attempt.error} onDismiss={() => attempt.reset()} />
          ),
      )}
      <UnknownStatus reconciliation={reconciliation} onNamed={replace} />
      <OutcomeCards reconciliation={reconciliation} filter={filter} onChange={show} />
      <GroupBar
        reconciliation={reconciliation}
        filter={filter}
        row={chosen?.row ?? null}
        onOpenRun={openRun}
      />
      <PaymentsGrid
        reconciliationId={reconciliation.id}
        filter={filter}
        chosen={chosen?.place ?? null}
        onChoose={(at, row) => setChosen(row === undefined ? null : { place: at, row })}
        onOpenRun={openRun}
      />
    </>
  )
}
