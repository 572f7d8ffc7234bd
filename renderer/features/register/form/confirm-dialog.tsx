import type { CheckedRegistration, RegistrationHints } from '#shared/domain/runs/registration-form'
import { FailureNotice } from '../../../app-shell/failure-notice'
import { useMessages } from '../../../app-shell/locale'
import { useServiceObstacle } from '../../../app-shell/service-button'
import { useStatus } from '../../../app-shell/status'
import { Notice } from '../../../components/feedback/notice'
import styles from '../../../components/fields/form-page.module.css'
import { AlertDialog } from '../../../components/overlays/alert-dialog'
import { describeRegistration } from './describe-registration'

/** Says in words who will be registered, before it is. */
export function ConfirmDialog({
  checked,
  hints,
  isUnseen,
  error,
  isPending,
  onConfirm,
  onClose,
}: {
  /** What is asked about; closed without. */
  readonly checked: CheckedRegistration | null
  readonly hints: RegistrationHints | null
  /** Whether the password was made here and nobody has it yet. */
  readonly isUnseen: boolean
  readonly error: Error | null
  readonly isPending: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
}) {
  const obstacle = useServiceObstacle()
  const messages = useMessages()
  const words = messages.registrationForm
  const isPractice = useStatus().settings.mode === 'practice'
  const [who, what] = checked ? describeRegistration(checked.values, hints, messages) : ['', '']
  return (
    <AlertDialog
      title={isPractice ? words.confirm.titlePractice : words.confirm.title}
      isOpen={checked !== null}
      isPending={isPending}
      obstacle={obstacle}
      confirmLabel={words.confirm.send}
      cancelLabel={words.confirm.change}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <div className={styles.summary}>
        {error !== null && <FailureNotice error={error} />}
        <p className={styles.sentence}>{who}.</p>
        <p>{what}.</p>
        {checked?.meantEmail && (
          <Notice
            tone="warning"
            tag={messages.runColumns.fields.email}
            title={words.meant(checked.meantEmail)}
          />
        )}
        {isUnseen && (
          <Notice tone="warning" tag={words.password.label} title={words.password.unseen} />
        )}
        <p className={styles.muted}>
          {isPractice ? words.confirm.bodyPractice : words.confirm.body}
        </p>
      </div>
    </AlertDialog>
  )
}
