import type { Run } from '#shared/domain/runs/run'
import { sumRun } from '#shared/domain/runs/run-sum'
import { useMessages } from '../../../app-shell/locale'
import { useServiceObstacle } from '../../../app-shell/service-button'
import { useStatus } from '../../../app-shell/status'
import { AlertDialog } from '../../../components/overlays/alert-dialog'
import styles from './check.module.css'

/** Says in words what will be sent, to whom, and what stays behind. */
export function SendDialog({
  run,
  isOpen,
  isPending,
  onClose,
  onConfirm,
}: {
  readonly run: Run
  readonly isOpen: boolean
  readonly isPending: boolean
  readonly onClose: () => void
  readonly onConfirm: () => void
}) {
  const obstacle = useServiceObstacle()
  const { runCheck, shell } = useMessages()
  const isPractice = useStatus().settings.mode === 'practice'
  const words = runCheck.confirm
  const { notSent } = sumRun(run.totals)
  const { problem, excluded } = run.totals
  return (
    <AlertDialog
      title={isPractice ? words.titlePractice(notSent) : words.title(notSent)}
      isOpen={isOpen}
      isPending={isPending}
      obstacle={obstacle}
      confirmLabel={runCheck.sendAll(notSent)}
      cancelLabel={shell.keep}
      onClose={onClose}
      onConfirm={onConfirm}
    >
      <p>{isPractice ? words.bodyPractice(notSent) : words.body(notSent)}</p>
      {problem + excluded > 0 && (
        <p className={styles.leftOut}>{words.leftOut(problem, excluded)}</p>
      )}
    </AlertDialog>
  )
}
