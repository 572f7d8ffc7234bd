import type { Run } from '#shared/domain/runs/run'
import { useMessages } from '../../../app-shell/locale'
import { useToasts } from '../../../app-shell/toasts'
import { AlertDialog } from '../../../components/overlays/alert-dialog'
import { useDiscardRun } from '../mutations'

/** Asks before a run is forgotten of which nothing was sent. */
export function DiscardDialog({
  run,
  onClose,
}: {
  readonly run: Run | null
  readonly onClose: () => void
}) {
  const { runStart, shell } = useMessages()
  const { sayFailure } = useToasts()
  const discard = useDiscardRun()
  return (
    <AlertDialog
      title={runStart.runs.discardTitle}
      isOpen={run !== null}
      isDangerous
      isPending={discard.isPending}
      confirmLabel={runStart.runs.discardConfirm}
      cancelLabel={shell.keep}
      onClose={onClose}
      onConfirm={() => {
        if (run !== null) discard.mutate(run.id, { onError: sayFailure, onSettled: onClose })
      }}
    >
      {run === null ? '' : runStart.runs.discardBody(run.source.name, run.totals.total)}
    </AlertDialog>
  )
}
