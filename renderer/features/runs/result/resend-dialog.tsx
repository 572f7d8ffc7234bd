import { useMessages } from '../../../app-shell/locale'
import { useServiceObstacle } from '../../../app-shell/service-button'
import { AlertDialog } from '../../../components/overlays/alert-dialog'
import styles from '../runs.module.css'

/** Asks before refused rows are sent once more, and says what goes with them. */
export function ResendDialog({
  refused,
  others,
  ...dialog
}: {
  readonly refused: number
  /** Rows that were never sent, and are by the same start. */
  readonly others: number
  readonly isOpen: boolean
  readonly isPending: boolean
  readonly onClose: () => void
  readonly onConfirm: () => void
}) {
  const obstacle = useServiceObstacle()
  const { runResult, shell } = useMessages()
  const { again } = runResult.left
  return (
    <AlertDialog
      {...dialog}
      obstacle={obstacle}
      title={again.title(refused)}
      confirmLabel={again.confirm}
      cancelLabel={shell.keep}
    >
      <p>{again.body}</p>
      {others > 0 && <p className={styles.muted}>{again.others(others)}</p>}
    </AlertDialog>
  )
}
