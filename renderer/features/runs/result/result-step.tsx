import { useState } from 'react'
import type { NamedRowFilter } from '#shared/domain/runs/row'
import type { Run } from '#shared/domain/runs/run'
import { sumRun } from '#shared/domain/runs/run-sum'
import { isOver } from '#shared/domain/runs/what-is-left'
import type { Messages } from '#shared/locales/id'
import { useMessages } from '../../../app-shell/locale'
import { usePageTitle } from '../../../app-shell/use-page-title'
import { PageHeader } from '../../../components/layout/page-header'
import { Panel } from '../../../components/layout/panel'
import { OutcomeGrid } from '../rows/outcome-grid'
import { RunSteps } from '../run-steps'
import styles from '../runs.module.css'
import sendStyles from '../send/send.module.css'
import { SumBar } from '../send/sum-bar'
import { SumCards } from '../send/sum-cards'
import { ClosedRows } from './closed-rows'
import { ResultActions } from './result-actions'
import { ResultFilters } from './result-filters'
import { WaysOn } from './ways-on'

/** The last step: what became of every row, and the file that says so. */
export function ResultStep({ run }: { readonly run: Run }) {
  const messages = useMessages()
  const { runResult, runSend, formats } = messages
  const [filter, setFilter] = useState<NamedRowFilter>('all')
  const sum = sumRun(run.totals)
  const { problem, excluded } = run.totals
  const title = runResult.titles[titleOf(run)]
  usePageTitle(title)
  return (
    <>
      <PageHeader title={title} subtitle={subtitleOf(run, messages)}>
        <RunSteps run={run} current="result" />
      </PageHeader>
      <SumCards sum={sum} />
      <Panel>
        <SumBar
          run={run}
          left={run.endedAt === null ? '' : runResult.ended(formats.dateTime(run.endedAt))}
        >
          <WaysOn run={run} />
        </SumBar>
        <p className={sendStyles.beside}>
          {problem + excluded > 0 && runSend.beside(problem, excluded)}
        </p>
        <ClosedRows run={run} />
        <p className={sendStyles.beside}>{runResult.dropAgain}</p>
      </Panel>
      <div className={styles.bar}>
        <ResultFilters run={run} filter={filter} onChange={setFilter} />
        <ResultActions run={run} />
      </div>
      <OutcomeGrid
        run={run}
        filter={filter}
        label={runResult.gridLabel}
        emptyText={runResult.gridEmpty}
      />
    </>
  )
}

/** One that was sent to its end is called finished only where nothing of it is left. */
function titleOf(run: Run): 'finished' | 'left' | 'cancelled' {
  if (run.state === 'cancelled') return 'cancelled'
  return isOver(run) ? 'finished' : 'left'
}

function subtitleOf(run: Run, { runResult }: Messages): string {
  const sum = sumRun(run.totals)
  // What is still to be fixed was never sent, and is none the less one of those that were to come to be.
  const [done, all] = [sum.done, sum.all + run.totals.problem]
  return [
    run.source.name,
    all > 0 && done === all ? runResult.allDone(done) : runResult.someLeft(done, all),
  ].join(' · ')
}
