import type { Run } from '#shared/domain/runs/run'
import { useMessages } from '../../../app-shell/locale'
import { useToasts } from '../../../app-shell/toasts'
import { Button } from '../../../components/button'
import { call } from '../../../ipc/call'
import { useRunChange } from '../mutations'
import styles from './result.module.css'

/** How many rows were closed with a reason, and the way to open them again; nothing is sent by it. */
export function ClosedRows({ run }: { readonly run: Run }) {
  const { close } = useMessages().runResult
  const { sayFailure } = useToasts()
  const change = useRunChange(run.id)
  if (run.counts.closed === 0) return null
  const openAgain = async () => (await call('runs:open-closed', { runId: run.id })).run
  return (
    <div className={styles.closed}>
      <span>{close.closed(run.counts.closed)}</span>
      <Button
        variant="quiet"
        size="small"
        isPending={change.isPending}
        onPress={() => change.mutate(openAgain, { onError: sayFailure })}
      >
        {close.open}
      </Button>
    </div>
  )
}
