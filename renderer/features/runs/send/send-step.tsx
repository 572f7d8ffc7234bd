import { useState } from 'react'
import type { Run } from '#shared/domain/runs/run'
import { finishedPart, sumRun } from '#shared/domain/runs/run-sum'
import { FailureNotice } from '../../../app-shell/failure-notice'
import { useMessages } from '../../../app-shell/locale'
import { usePageTitle } from '../../../app-shell/use-page-title'
import { PageHeader } from '../../../components/layout/page-header'
import { useRunChange } from '../mutations'
import { useRunProgress } from '../queries'
import { OutcomeGrid } from '../rows/outcome-grid'
import { RunSteps } from '../run-steps'
import { ControlsNotice } from './controls-notice'
import { SendNotices } from './send-notices'
import { SendProgress } from './send-progress'
import { sendSubtitle, sendTitle } from './send-titles'
import { StopNotice } from './stop-notice'
import { SumCards } from './sum-cards'
import { TrialOutcome } from './trial-outcome'

/** The fourth step: what is going on, what is in doubt, and the sum that always adds up. */
export function SendStep({ run }: { readonly run: Run }) {
  const messages = useMessages()
  const { runSend, formats } = messages
  const change = useRunChange(run.id)
  const progress = useRunProgress(run.id)
  const [isDoubtOnly, setIsDoubtOnly] = useState(false)
  const sum = sumRun(run.totals)
  const title = sendTitle(run, messages)
  const percent = formats.percent(finishedPart(sum), sum.all)
  usePageTitle(title, percent)
  return (
    <>
      <PageHeader title={title} subtitle={sendSubtitle(run, progress, messages)}>
        <RunSteps run={run} current="send" />
      </PageHeader>
      {change.error !== null && (
        <FailureNotice error={change.error} onDismiss={() => change.reset()} />
      )}
      {run.state === 'stopped' && <StopNotice run={run} change={change} />}
      <ControlsNotice progress={progress} />
      <TrialOutcome run={run} />
      <SumCards sum={sum} />
      <SendProgress run={run} progress={progress} change={change} />
      <SendNotices
        run={run}
        progress={progress}
        isDoubtOnly={isDoubtOnly}
        onDoubtOnly={setIsDoubtOnly}
      />
      <OutcomeGrid
        run={run}
        filter={isDoubtOnly && sum.unknown > 0 ? 'unknown' : 'attempted'}
        label={runSend.gridLabel}
        emptyText={runSend.gridEmpty}
      />
    </>
  )
}
