import { useRef, useState } from 'react'
import { type RegisterField, registerFieldSchema } from '#shared/domain/fields/register-fields'
import {
  type CheckedRegistration,
  isRegistrable,
  type RegistrationForm,
} from '#shared/domain/runs/registration-form'
import { useDraft } from '../../../app-shell/drafts/draft'
import { emptyRegistrationDraft, useDrafts } from '../../../app-shell/drafts/drafts'
import { FailureNotice } from '../../../app-shell/failure-notice'
import { useMessages } from '../../../app-shell/locale'
import { useNavigation } from '../../../app-shell/navigation'
import { useMenuCommands } from '../../../app-shell/use-menu-commands'
import { Button } from '../../../components/button'
import styles from '../../../components/fields/form-page.module.css'
import { PageHeader } from '../../../components/layout/page-header'
import { useNoting } from '../../runs/one-row/noting'
import { useRunRoute } from '../../runs/run-kind'
import { useOpenFile } from '../../runs/use-open-file'
import { CheckedRegistrationProvider } from './checked-registration'
import { ConfirmDialog } from './confirm-dialog'
import { KnownShops } from './known-shops'
import { isGoodPassword } from './password-field'
import { useRegistrationHints, useReview, useSendRegistration } from './queries'
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
  const { showRegistration } = useNavigation()
  const { registration } = useDrafts()
  const isUnseen = useDraft(registration, (draft) => draft.isUnseen)
  // A file is opened or pasted from here as from the tab beside it; what is typed waits meanwhile.
  const { open } = useOpenFile()
  const { goTo } = useRunRoute()
  useMenuCommands({ paste: () => goTo({ step: 'landing', opens: 'paste' }) })
  const hints = useRegistrationHints().data ?? null
  const { noting, tellAll, startOver } = useNoting<RegisterField>()
  /** What was looked through is what is agreed to, and sent. */
  const [agreed, setAgreed] = useState<Agreed | null>(null)
  const fields = useRef<HTMLDivElement>(null)
  const review = useReview()
  const send = useSendRegistration({
    onStarted: (run) => {
      // From here on main alone has the password, sealed.
      registration.set({ password: '', isUnseen: false })
      showRegistration({ runId: run.id })
    },
    onStopped: (found) => point(found),
  })

  function point(found: CheckedRegistration): void {
    setAgreed(null)
    tellAll()
    const isBad = (name: RegisterField) =>
      name === 'password'
        ? !isGoodPassword(registration.get().password)
        : found.problems.some(({ field }) => field === name)
    const field = registerFieldSchema.options.find(isBad) ?? 'email'
    fields.current
      ?.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, button, textarea)`)
      ?.focus()
  }
  const startReview = () => {
    const { form, password } = registration.get()
    review.mutate(form, {
      onSuccess: (found) =>
        isRegistrable(found) && isGoodPassword(password)
          ? setAgreed({ found, form, password })
          : point(found),
    })
  }
  const clear = () => {
    startOver()
    registration.set(emptyRegistrationDraft)
  }
  return (
    <>
      <PageHeader title={words.title} subtitle={words.lead} />
      {open.error !== null && <FailureNotice error={open.error} onDismiss={() => open.reset()} />}
      <CheckedRegistrationProvider>
        <div className={styles.columns}>
          <RegistrationFields ref={fields} hints={hints} {...noting} />
          <div className={styles.side}>
            <RegistrationSummary hints={hints}>
              <Button variant="filled" isPending={review.isPending} onPress={startReview}>
                {words.review}
              </Button>
              <Button variant="quiet" onPress={clear}>
                {words.clear}
              </Button>
            </RegistrationSummary>
            <KnownShops />
          </div>
        </div>
      </CheckedRegistrationProvider>
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
