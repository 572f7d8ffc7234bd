import { ArrowUpRight, RefreshCw } from 'lucide-react'
import { useState } from 'react'
import type { RowDecision, UnresolvedRow } from '#shared/domain/history'
import { useMessages } from '../../../app-shell/locale'
import { useNavigation } from '../../../app-shell/navigation'
import { ServiceButton } from '../../../app-shell/service-button'
import { Button } from '../../../components/button'
import styles from '../history.module.css'
import { useStartRun } from '../mutations'
import { SidePanel } from '../side-panel'
import { DecisionDialog } from './decision-dialog'
import { decisionWord, nameOf } from './decision-words'
import { FoundRecord } from './found-record'
import { Readings } from './readings'
import { isOver } from './send-again'
import { describeKnown, describeNext } from './unresolved-columns'

/** One row in doubt: what is known, what comes next, and what a person may decide. */
export function UnresolvedDetail({
  row,
  onClose,
}: {
  readonly row: UnresolvedRow
  readonly onClose: () => void
}) {
  const messages = useMessages()
  const { history, results } = messages
  const { unresolved, columns } = history
  const { goTo } = useNavigation()
  const look = useStartRun()
  const [decision, setDecision] = useState<RowDecision | null>(null)
  return (
    <SidePanel title={nameOf(row)} onClose={onClose}>
      <dl className={styles.facts}>
        <dt>{columns.run}</dt>
        <dd>{results.run(row.runId, row.sourceName)}</dd>
        <dt>{columns.rowNumber}</dt>
        <dd>{row.rowNumber}</dd>
        {row.email !== null && (
          <>
            <dt>{columns.email}</dt>
            <dd>{row.email}</dd>
          </>
        )}
        <dt className={styles.wide}>{unresolved.columns.known}</dt>
        <dd className={styles.wide}>{describeKnown(row, messages).join('; ')}</dd>
        <dt className={styles.wide}>{unresolved.columns.next}</dt>
        <dd className={styles.wide}>{describeNext(row, messages)}</dd>
      </dl>
      <FoundRecord row={row} />
      <Readings row={row} />
      {row.isRunning && <p className={styles.muted}>{unresolved.pauseFirst}</p>}
      <div className={styles.actions}>
        <Button
          icon={ArrowUpRight}
          onPress={() => goTo({ step: 'run', runId: row.runId, view: 'current' }, row.kind)}
        >
          {unresolved.openRun}
        </Button>
        {row.sent === null && isOver(row) && (
          <ServiceButton
            icon={RefreshCw}
            isPending={look.isPending}
            isDisabled={row.isRunning}
            onPress={() => look.mutate(row.runId)}
          >
            {unresolved.lookAgain}
          </ServiceButton>
        )}
        {row.decisions.map((possible) => (
          <Button key={possible} isDisabled={row.isRunning} onPress={() => setDecision(possible)}>
            {decisionWord(possible, row, messages)}
          </Button>
        ))}
      </div>
      <DecisionDialog row={row} decision={decision} onClose={() => setDecision(null)} />
    </SidePanel>
  )
}
