import { useRef, useState } from 'react'
import { type RegisterField, registerFieldSchema } from '#shared/domain/fields/register-fields'
import {
  type CheckedRegistration,
  emptyRegistration,
  isRegistrable,
  type RegistrationForm,
} from '#shared/domain/runs/registration-form'
import { checkPassword } from '#shared/domain/values/password'
import { FailureNotice } from '../../../app-shell/failure-notice'
import { useMessages } from '../../../app-shell/locale'
import { usePlace } from '../../../app-shell/place'
import { useMenuCommands } from '../../../app-shell/use-menu-commands'
import { Button } from '../../../components/button'
import styles from '../../../components/fields/form-page.module.css'
import { PageHeader } from '../../../components/layout/page-header'
import { useRunPlace } from '../../runs/run-kind'
import { useOpenFile } from '../../runs/use-open-file'
import { ConfirmDialog } from './confirm-dialog'
import { KnownShops } from './known-shops'
import {
  useCheckedRegistration,
  useRegistrationHints,
  useReview,
  useSendRegistration,
} from './queries'
import { RegistrationFields } from './registration-fields'
import { RegistrationSummary } from './registration-summary'

interface Agreed {
  readonly found: CheckedRegistration
  readonly form: RegistrationForm
  readonly password: string
}

/** What one registration is made of, what there is already, what it means in words, and the way to send it. */
export function RegistrationStep() {
  const { registrationForm: words } = useMessages()
  const { place, showRegistration } = usePlace()
  // A file is opened or pasted from here as from the tab beside it; what is typed waits meanwhile.
  const { open } = useOpenFile()
  const { goTo } = useRunPlace()
  useMenuCommands({ paste: () => goTo({ step: 'landing', opens: 'paste' }) })
  const { form, password, isUnseen } = place.registration
  const hints = useRegistrationHints().data ?? null
  const checked = useCheckedRegistration(form)
  const [left, setLeft] = useState<ReadonlySet<RegisterField>>(new Set())
  const [hasTried, setHasTried] = useState(false)
  /** What was looked through is what is agreed to, and sent. */
  const [agreed, setAgreed] = useState<Agreed | null>(null)
  const fields = useRef<HTMLDivElement>(null)
  const review = useReview()
  const send = useSendRegistration({
    // From here on main alone has the password, sealed.
    onStarted: (run) => showRegistration({ runId: run.id, password: '', isUnseen: false }),
    onStopped: (found) => point(found),
  })
  const hasPassword = !('problem' in checkPassword(password))

  function point(found: CheckedRegistration): void {
    setAgreed(null)
    setHasTried(true)
    const isBad = (name: RegisterField) =>
      name === 'password' ? !hasPassword : found.problems.some(({ field }) => field === name)
    const field = registerFieldSchema.options.find(isBad) ?? 'email'
    fields.current
      ?.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, button, textarea)`)
      ?.focus()
  }
  const clear = () => {
    setHasTried(false)
    setLeft(new Set())
    showRegistration({ form: emptyRegistration, password: '', isUnseen: false })
  }
  const isTyped = (field: RegisterField) =>
    field === 'password' ? password !== '' : form[field] !== ''
  return (
    <>
      <PageHeader title={words.title} subtitle={words.lead} />
      {open.error !== null && <FailureNotice error={open.error} onDismiss={() => open.reset()} />}
      {checked.error !== null && (
        <FailureNotice error={checked.error} onRetry={() => void checked.refetch()} />
      )}
      <div className={styles.columns}>
        <RegistrationFields
          ref={fields}
          hints={hints}
          checked={checked.data ?? null}
          shows={(field) => hasTried || (left.has(field) && isTyped(field))}
          onLeave={(field) => setLeft((now) => new Set(now).add(field))}
        />
        <div className={styles.side}>
          <RegistrationSummary
            checked={checked.data ?? null}
            hints={hints}
            hasPassword={hasPassword}
            isPasswordEmpty={password === ''}
          >
            <Button
              variant="filled"
              isPending={review.isPending}
              onPress={() =>
                review.mutate(form, {
                  onSuccess: (found) =>
                    isRegistrable(found) && hasPassword
                      ? setAgreed({ found, form, password })
                      : point(found),
                })
              }
            >
              {words.review}
            </Button>
            <Button variant="quiet" onPress={clear}>
              {words.clear}
            </Button>
          </RegistrationSummary>
          <KnownShops checked={checked.data ?? null} />
        </div>
      </div>
      <ConfirmDialog
        checked={agreed?.found ?? null}
        hints={hints}
        isUnseen={isUnseen}
        error={send.error}
        isPending={send.isPending}
        onConfirm={() => agreed && send.mutate({ form: agreed.form, password: agreed.password })}
        onClose={() => {
          send.reset()
          setAgreed(null)
        }}
      />
    </>
  )
}
