import type { Run, StopCause } from '#shared/domain/run'
import { useMessages } from '../../../app-shell/locale'
import { usePlace } from '../../../app-shell/place'
import { Button } from '../../../components/button'
import { Notice } from '../../../components/notice'
import { call } from '../../../ipc/call'
import type { useRunChange } from '../mutations'

/** Why the run stopped by itself, and the way out. */
export function StopNotice({
  run,
  change,
}: {
  readonly run: Run
  readonly change: ReturnType<typeof useRunChange>
}) {
  const { registerSend, registerStart, shell } = useMessages()
  const { goTo, showScreen } = usePlace()
  const cause = run.stopCause ?? 'interrupted'
  const { title, body, action } = registerSend.stops[cause]
  const runId = run.id
  const help = (found: StopCause) => {
    switch (found) {
      case 'credentials':
        return showScreen('settings')
      case 'passwords-locked':
        return goTo({ step: 'run', runId, view: 'check' })
      default:
        return change.mutate(() => call('runs:start', { runId, trial: false }))
    }
  }
  return (
    <Notice
      tone="error"
      tag={registerStart.runs.states.stopped}
      title={title}
      announce="assertive"
      actions={
        <Button isDisabled={change.isPending} onPress={() => help(cause)}>
          {action}
        </Button>
      }
    >
      {body} {run.stopDetail !== null && shell.serverSaid(run.stopDetail)}
    </Notice>
  )
}
