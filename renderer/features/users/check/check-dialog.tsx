import { useEffect, useRef, useState } from 'react'
import type { AskedUser } from '#shared/domain/users/user-check'
import { repairEmail } from '#shared/domain/values/email'
import { FailureNotice } from '../../../app-shell/failure-notice'
import { useMessages } from '../../../app-shell/locale'
import { ServiceButton } from '../../../app-shell/service-button'
import { Spinner } from '../../../components/feedback/spinner'
import { TextField } from '../../../components/fields/text-field'
import { Dialog } from '../../../components/overlays/dialog'
import styles from './check.module.css'
import { CheckAnswer } from './check-answer'
import { useCheckUser } from './use-check-user'

/** Asks the service what packet one user has, and shows it beside the copy. */
export function CheckDialog({
  asked,
  isOpen,
  onClose,
}: {
  /** Whom to ask about at once; null lets the operator type an e-mail. */
  readonly asked: AskedUser | null
  readonly isOpen: boolean
  readonly onClose: () => void
}) {
  const { checkUser: words } = useMessages()
  return (
    <Dialog title={words.title} isOpen={isOpen} onClose={onClose} closeLabel={words.close}>
      <Check asked={asked} onLeave={onClose} />
    </Dialog>
  )
}

function Check({
  asked,
  onLeave,
}: {
  readonly asked: AskedUser | null
  readonly onLeave: () => void
}) {
  const { checkUser: words } = useMessages()
  const check = useCheckUser()
  useAskOnce(asked, check.mutate)
  return (
    <div className={styles.check}>
      {asked === null && <EmailForm isPending={check.isPending} onAsk={check.mutate} />}
      {check.isPending && <Spinner label={words.checking} />}
      {check.error !== null && (
        <FailureNotice
          error={check.error}
          onRetry={() => check.variables && check.mutate(check.variables)}
        />
      )}
      {check.data && (
        <CheckAnswer
          key={check.submittedAt}
          check={check.data}
          asked={check.variables}
          onLeave={onLeave}
        />
      )}
      {check.data?.answer === 'unclear' && asked !== null && (
        <div>
          <ServiceButton isPending={check.isPending} onPress={() => check.mutate(asked)}>
            {words.tryAgain}
          </ServiceButton>
        </div>
      )}
    </div>
  )
}

function EmailForm({
  isPending,
  onAsk,
}: {
  readonly isPending: boolean
  readonly onAsk: (asked: AskedUser) => void
}) {
  const { checkUser: words, problems } = useMessages()
  const [text, setText] = useState('')
  const [hasTried, setHasTried] = useState(false)
  const email = repairEmail(text)
  const error =
    hasTried && 'problem' in email ? problems[email.problem].title(words.email) : undefined
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        setHasTried(true)
        if ('value' in email) onAsk({ email: email.value })
      }}
    >
      <TextField
        autoFocus
        label={words.email}
        description={words.emailHint}
        value={text}
        onChange={setText}
        error={error}
      />
      <ServiceButton type="submit" variant="filled" isPending={isPending}>
        {words.submit}
      </ServiceButton>
    </form>
  )
}

/** Asks when the dialog opens for a user that is known. */
function useAskOnce(asked: AskedUser | null, ask: (asked: AskedUser) => void): void {
  const hasAsked = useRef(false)
  useEffect(() => {
    if (asked === null || hasAsked.current) return
    hasAsked.current = true
    ask(asked)
  }, [asked, ask])
}
