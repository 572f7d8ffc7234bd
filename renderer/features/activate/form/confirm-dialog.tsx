import type { CheckedForm } from '#shared/domain/runs/activation-form'
import { FailureNotice } from '../../../app-shell/failure-notice'
import { useMessages } from '../../../app-shell/locale'
import { useServiceObstacle } from '../../../app-shell/service-button'
import { useStatus } from '../../../app-shell/status'
import styles from '../../../components/fields/form-page.module.css'
import { AlertDialog } from '../../../components/overlays/alert-dialog'
import { describeActivation } from './describe-activation'
import { Warnings } from './warnings'

/** Says in words what will be activated, for whom and for how much, before it is. */
export function ConfirmDialog({
  checked,
  error,
  isPending,
  onConfirm,
  onClose,
}: {
  /** What is asked about; closed without. */
  readonly checked: CheckedForm | null
  readonly error: Error | null
  readonly isPending: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
}) {
  const obstacle = useServiceObstacle()
  const messages = useMessages()
  const words = messages.activationForm.confirm
  const isPractice = useStatus().settings.mode === 'practice'
  const [what, how] = checked ? describeActivation(checked, messages) : ['', '']
  return (
    <AlertDialog
      title={isPractice ? words.titlePractice : words.title}
      isOpen={checked !== null}
      isPending={isPending}
      obstacle={obstacle}
      confirmLabel={words.send(checked?.values.packet ?? '')}
      cancelLabel={words.change}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <div className={styles.summary}>
        {error !== null && <FailureNotice error={error} />}
        <p className={styles.sentence}>{what}.</p>
        <p>{how}.</p>
        {checked && <Warnings checked={checked} />}
        <p className={styles.muted}>{isPractice ? words.bodyPractice : words.body}</p>
      </div>
    </AlertDialog>
  )
}
