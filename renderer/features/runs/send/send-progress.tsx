import { useState } from 'react'
import type { Run, RunProgress } from '#shared/domain/runs/run'
import { isTrial, sumRun } from '#shared/domain/runs/run-sum'
import { useMessages } from '../../../app-shell/locale'
import { ServiceButton } from '../../../app-shell/service-button'
import { Button } from '../../../components/button'
import { Panel } from '../../../components/layout/panel'
import { call } from '../../../ipc/call'
import type { useRunChange } from '../mutations'
import { CancelDialog } from './cancel-dialog'
import styles from './send.module.css'
import { SumBar } from './sum-bar'
import { timeLeft } from './time-left'

/** How far, how long still, the sum; and pause, continue, cancel. */
export function SendProgress({
  run,
  progress,
  change,
}: {
  readonly run: Run
  readonly progress: RunProgress | null
  readonly change: ReturnType<typeof useRunChange>
}) {
  const messages = useMessages()
  const { runSend } = messages
  const [isCancelling, setIsCancelling] = useState(false)
  const [isPausing, setIsPausing] = useState(false)
  const runId = run.id
  const sum = sumRun(run.totals)
  const isRunning = run.state === 'running'
  const left = isRunning ? timeLeft(sum, progress, messages) : ''
  const isTrialDone = !isRunning && isTrial(run.totals, run.startedAt)
  return (
    <Panel>
      <SumBar run={run} left={left}>
        {isRunning ? (
          <Button
            isDisabled={change.isPending}
            onPress={() => {
              setIsPausing(true)
              change.mutate(() => call('runs:pause', { runId }), {
                onSettled: () => setIsPausing(false),
              })
            }}
          >
            {isPausing ? runSend.pausing : runSend.pause}
          </Button>
        ) : (
          <ServiceButton
            variant="filled"
            isPending={change.isPending}
            isDisabled={sum.notSent + sum.unknown === 0}
            onPress={() => change.mutate(() => call('runs:start', { runId, trial: false }))}
          >
            {isTrialDone && sum.notSent > 0 ? runSend.sendRest(sum.notSent) : runSend.resume}
          </ServiceButton>
        )}
        <Button isDisabled={change.isPending} onPress={() => setIsCancelling(true)}>
          {runSend.cancelRest}
        </Button>
      </SumBar>
      <p role="status" className="visually-hidden">
        {isPausing && runSend.pausing}
      </p>
      <p className={styles.beside}>
        {run.totals.problem + run.totals.excluded > 0 &&
          runSend.beside(run.totals.problem, run.totals.excluded)}
      </p>
      <CancelDialog
        sum={sum}
        isOpen={isCancelling}
        isPending={change.isPending}
        onClose={() => setIsCancelling(false)}
        onConfirm={() =>
          change.mutate(() => call('runs:cancel', { runId }), {
            onSettled: () => setIsCancelling(false),
          })
        }
      />
    </Panel>
  )
}
