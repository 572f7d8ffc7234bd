import { useState } from 'react'
import { activateFields } from '#shared/domain/activate-fields'
import { neededFields } from '#shared/domain/reconcile'
import type { SourceView } from '#shared/ipc/contract/sources'
import { FailureNotice } from '../../app-shell/failure-notice'
import { useMessages } from '../../app-shell/locale'
import { usePlace } from '../../app-shell/place'
import { usePageTitle } from '../../app-shell/use-page-title'
import { PageHeader } from '../../components/page-header'
import { Panel } from '../../components/panel'
import { judgeColumns } from '../runs/columns/column-match'
import { ColumnTable } from '../runs/columns/column-table'
import styles from '../runs/columns/columns.module.css'
import { ColumnsActions } from '../runs/columns/columns-actions'
import { Importing } from '../runs/columns/importing'
import { ReadingOptions } from '../runs/columns/reading-options'
import { SheetPreview } from '../runs/columns/sheet-preview'
import { SheetWarnings } from '../runs/columns/sheet-warnings'
import { useFileWays } from '../runs/use-open-file'
import { leave, useCompare, useInspectPayments, useOpenPayments } from './mutations'

const needed = activateFields.filter(({ name }) => neededFields.some((field) => field === name))

/** How the file is read, and which columns say invoice, amount and date. */
export function ReconcileColumns({ source }: { readonly source: SourceView }) {
  const { runColumns, reconcile } = useMessages()
  const { place, showReconcile } = usePlace()
  const { open } = useFileWays(useOpenPayments())
  const inspect = useInspectPayments()
  const compare = useCompare()
  const [columns, setColumns] = useMatched(source)
  const { conflicts } = judgeColumns(activateFields, columns)
  const { missing } = judgeColumns(needed, columns)
  usePageTitle(runColumns.title)
  const { preview, truncatedPreview } = source.overview
  const rows = truncatedPreview
    ? runColumns.rowsAtLeast(preview.length)
    : runColumns.rows(preview.length)
  const goBack = () => {
    leave(place.reconcile)
    showReconcile({ step: 'landing' })
  }
  const goOn = () =>
    compare.mutate(
      { sourceId: source.sourceId, columns: [...columns] },
      {
        onSuccess: (reconciliation) =>
          showReconcile({
            step: 'result',
            source: { ...source, columns: [...columns] },
            reconciliation,
          }),
      },
    )
  return (
    <>
      <PageHeader title={runColumns.title} subtitle={runColumns.subtitle(source.name, rows)} />
      {[open, inspect, compare].map(
        (attempt, index) =>
          attempt.error !== null && (
            // The three attempts keep their places.
            // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of three
            <FailureNotice key={index} error={attempt.error} onDismiss={() => attempt.reset()} />
          ),
      )}
      {compare.isPending ? (
        <Importing sourceId={source.sourceId} />
      ) : (
        <>
          <ColumnsActions
            source={source}
            conflicts={conflicts}
            unanswered={missing.map(({ name }) => name)}
            isBusy={inspect.isPending || open.isPending}
            onBack={goBack}
            onContinue={goOn}
          />
          <div className={styles.columns}>
            <div className={styles.side}>
              <Panel title={reconcile.match.needed}>
                <p className={styles.hint}>{reconcile.match.neededBody}</p>
              </Panel>
              <ReadingOptions source={source} inspect={inspect} />
              <SheetWarnings warnings={source.overview.warnings} />
            </div>
            <div className={styles.main}>
              <ColumnTable
                source={source}
                columns={columns}
                conflicts={conflicts}
                onChange={setColumns}
              />
              <SheetPreview source={source} columns={columns} />
            </div>
          </div>
        </>
      )}
    </>
  )
}

/** The matching being edited; begun again from main's whenever the file is read in another way. */
function useMatched(source: SourceView) {
  const [matched, setMatched] = useState({ source, columns: source.columns })
  const columns = matched.source === source ? matched.columns : source.columns
  const setColumns = (next: readonly (string | null)[]) =>
    setMatched({ source, columns: [...next] })
  return [columns, setColumns] as const
}
