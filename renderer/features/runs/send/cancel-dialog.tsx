import type { RunSum } from '#shared/domain/runs/run-sum'
import { useMessages } from '../../../app-shell/locale'
import { AlertDialog } from '../../../components/overlays/alert-dialog'
import styles from './send.module.css'

/** Asks before the rest of a run is given up. */
export function CancelDialog({
  sum,
  isOpen,
  isPending,
  onClose,
  onConfirm,
}: {
  readonly sum: RunSum
  readonly isOpen: boolean
  readonly isPending: boolean
  readonly onClose: () => void
  readonly onConfirm: () => void
}) {
  const { runSend, shell } = useMessages()
  const { cancel } = runSend
  return (
    <AlertDialog
      title={cancel.title}
      isOpen={isOpen}
      isPending={isPending}
      isDangerous
      confirmLabel={cancel.confirm}
      cancelLabel={shell.keep}
      onClose={onClose}
      onConfirm={onConfirm}
    >
      <p>{cancel.body(sum.notSent)}</p>
      {sum.unknown > 0 && <p className={styles.doubt}>{cancel.doubt(sum.unknown)}</p>}
    </AlertDialog>
  )
}
