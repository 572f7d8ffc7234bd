import type { Run } from '#shared/domain/runs/run'
import { useMessages } from '../../../app-shell/locale'
import { Button } from '../../../components/button'
import { Notice } from '../../../components/feedback/notice'
import { call } from '../../../ipc/call'
import type { useRunChange } from '../mutations'

/** Says that the sheet hides rows, which are left out, and takes them in at one press. */
export function HiddenRows({
  run,
  change,
}: {
  readonly run: Run
  readonly change: ReturnType<typeof useRunChange>
}) {
  const { runCheck, shell } = useMessages()
  const { hidden } = run.counts
  if (hidden === 0) return null
  const takeIn = () =>
    change.mutate(async () => {
      const rows = { setAside: 'hidden' as const }
      return (await call('runs:exclude', { runId: run.id, rows, excluded: false })).run
    })
  return (
    <Notice
      tone="warning"
      tag={shell.note}
      title={runCheck.hidden.title(hidden)}
      actions={
        <Button isDisabled={change.isPending} onPress={takeIn}>
          {runCheck.hidden.include}
        </Button>
      }
    />
  )
}
