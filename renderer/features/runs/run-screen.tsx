import type { Run } from '#shared/domain/runs/run'
import { hasEnded } from '#shared/domain/runs/what-is-left'
import { FailureNotice } from '../../app-shell/failure-notice'
import { useMessages } from '../../app-shell/locale'
import { useToasts } from '../../app-shell/toasts'
import { useHeadingFocus } from '../../app-shell/use-heading-focus'
import { Button } from '../../components/button'
import { Spinner } from '../../components/feedback/spinner'
import { CheckStep } from './check/check-step'
import { useRun } from './queries'
import { ResultStep } from './result/result-step'
import { useRunRoute } from './run-kind'
import { type RunStep, shownStep } from './run-step'
import styles from './runs.module.css'
import { SendStep } from './send/send-step'
import { useOpenFile } from './use-open-file'

/** A run at the step that its state, or the operator, asks for. */
export function RunScreen({
  runId,
  view,
}: {
  readonly runId: number
  readonly view: 'current' | 'check' | 'send'
}) {
  const { shell, runColumns } = useMessages()
  const { goTo } = useRunRoute()
  const run = useRun(runId)
  const step: RunStep | 'none' = run.data === undefined ? 'none' : shownStep(run.data, view)
  const element = useHeadingFocus(step)
  const { open } = useFileInstead(run.data)
  return (
    <section ref={element} className={styles.screen}>
      {open.error !== null && <FailureNotice error={open.error} onDismiss={() => open.reset()} />}
      {run.data === undefined && run.error === null && <Spinner label={shell.loading} />}
      {run.error !== null && (
        <>
          <FailureNotice error={run.error} onRetry={() => void run.refetch()} />
          <div>
            <Button onPress={() => goTo({ step: 'landing' })}>{runColumns.back}</Button>
          </div>
        </>
      )}
      {run.data !== undefined && step === 'check' && <CheckStep run={run.data} />}
      {run.data !== undefined && step === 'send' && <SendStep run={run.data} />}
      {run.data !== undefined && step === 'result' && <ResultStep run={run.data} />}
    </section>
  )
}

/** Another file may be opened on every step: the run is kept as it is, and the operator is told where it is. */
function useFileInstead(run: Run | undefined) {
  const { runStart } = useMessages()
  const { say } = useToasts()
  return useOpenFile(() => {
    if (run === undefined || hasEnded(run)) return
    const { keptBeside, goesOnBeside } = runStart.runs
    say('good', (run.state === 'running' ? goesOnBeside : keptBeside)(run.source.name))
  })
}
