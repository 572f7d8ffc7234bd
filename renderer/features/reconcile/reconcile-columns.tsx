import { activateFields } from '#shared/domain/fields/activate-fields'
import { neededFields } from '#shared/domain/runs/reconcile'
import type { SourceView } from '#shared/ipc/contract/sources'
import { useMessages } from '../../app-shell/locale'
import { Panel } from '../../components/layout/panel'
import { judgeColumns } from '../runs/columns/column-match'
import styles from '../runs/columns/columns.module.css'
import { MatchColumns, useMatched } from '../runs/columns/match-columns'
import { useInspectSource } from '../runs/mutations'
import { useOpenSources } from '../runs/open-sources'
import { useFileWays } from '../runs/use-open-file'
import { useCompare, useOpenPayments } from './mutations'
import { useOpenReconciliation } from './open-reconciliation'

const needed = activateFields.filter(({ name }) => neededFields.some((field) => field === name))

/** How the file is read, and which columns say invoice, amount and date. */
export function ReconcileColumns({ source }: { readonly source: SourceView }) {
  const { match } = useMessages().reconcile
  const { startOver, show } = useOpenReconciliation()
  const { keep } = useOpenSources()
  const { open } = useFileWays(useOpenPayments())
  const compare = useCompare()
  const [columns, setColumns] = useMatched(source)
  const { missing } = judgeColumns(needed, columns)
  const goOn = () => {
    const matched = [...columns]
    compare.mutate(
      { sourceId: source.sourceId, columns: matched },
      {
        onSuccess: (reconciliation) => {
          keep({ ...source, columns: matched })
          show(source.sourceId, reconciliation)
        },
      },
    )
  }
  return (
    <MatchColumns
      source={source}
      columns={columns}
      onChange={setColumns}
      conflicts={judgeColumns(activateFields, columns).conflicts}
      unanswered={missing.map(({ name }) => name)}
      inspect={useInspectSource()}
      attempts={[open, compare]}
      isOpening={open.isPending}
      isReading={compare.isPending}
      before={
        <Panel title={match.needed}>
          <p className={styles.hint}>{match.neededBody}</p>
        </Panel>
      }
      onBack={startOver}
      onContinue={goOn}
    />
  )
}
