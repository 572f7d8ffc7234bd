import { useState } from 'react'
import type { Run } from '#shared/domain/runs/run'
import { isOver } from '#shared/domain/runs/what-is-left'
import { FailureNotice } from '../../../app-shell/failure-notice'
import { useMessages } from '../../../app-shell/locale'
import { Button } from '../../../components/button'
import { Spinner } from '../../../components/feedback/spinner'
import { Panel } from '../../../components/layout/panel'
import { useRunList } from '../queries'
import { DiscardDialog } from './discard-dialog'
import styles from './landing.module.css'
import { RunItem } from './run-item'

/** Runs begun earlier: first those of which something is left, then the rest. */
export function RunLists() {
  const { runStart, shell } = useMessages()
  const list = useRunList()
  const [discarding, setDiscarding] = useState<Run | null>(null)
  if (list.isPending) return <Spinner label={shell.loading} />
  if (list.data === undefined) {
    return <FailureNotice error={list.error} onRetry={() => void list.refetch()} />
  }
  const runs = list.data.pages.flat()
  const unfinished = runs.filter((run) => !isOver(run))
  const finished = runs.filter(isOver)
  return (
    <>
      {runs.length === 0 && <p className={styles.muted}>{runStart.runs.empty}</p>}
      {unfinished.length > 0 && (
        <Panel title={runStart.runs.unfinished}>{showRuns(unfinished)}</Panel>
      )}
      {finished.length > 0 && <Panel title={runStart.runs.recent}>{showRuns(finished)}</Panel>}
      {list.hasNextPage && (
        <div>
          <Button isPending={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
            {runStart.runs.more}
          </Button>
        </div>
      )}
      <DiscardDialog run={discarding} onClose={() => setDiscarding(null)} />
    </>
  )

  function showRuns(some: readonly Run[]) {
    return (
      <ul>
        {some.map((run) => (
          <RunItem key={run.id} run={run} onDiscard={() => setDiscarding(run)} />
        ))}
      </ul>
    )
  }
}
