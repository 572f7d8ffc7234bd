import { type ReactNode, useState } from 'react'
import { activateFieldSchema } from '#shared/domain/fields/activate-fields'
import type { Problem } from '#shared/domain/fields/cell-notes'
import type { CheckedForm } from '#shared/domain/runs/activation-form'
import { useMessages } from '../../../app-shell/locale'
import { useNavigation } from '../../../app-shell/navigation'
import { useNow } from '../../../app-shell/use-now'
import { Button } from '../../../components/button'
import styles from '../../../components/fields/form-page.module.css'
import { Panel } from '../../../components/layout/panel'
import { BlockedNotice } from '../../runs/one-row/blocked-notice'
import { CheckDialog } from '../../users/check/check-dialog'
import { expiryWord } from '../../users/list/user-words'
import { useChecked } from './checked-activation'
import { describeActivation } from './describe-activation'
import { Warnings } from './warnings'

/** Beside the form: whom it is about, what it says in words, and what to mind. */
export function FormSummary({
  children,
}: {
  /** The way on. */
  readonly children: ReactNode
}) {
  const checked = useChecked()
  const { activationForm: words } = useMessages()
  return (
    <div className={styles.side}>
      <Panel title={words.user.current}>
        <CurrentPacket checked={checked} />
      </Panel>
      <Panel title={words.summary.title}>
        <div className={styles.summary}>
          {checked && <Sentence checked={checked} />}
          <BlockedNotice conflict={checked?.conflict ?? null} words={words} />
          {checked && <Warnings checked={checked} />}
          <div className={styles.actions}>{children}</div>
        </div>
      </Panel>
    </div>
  )
}

function CurrentPacket({ checked }: { readonly checked: CheckedForm | null }) {
  const messages = useMessages()
  const { formats } = messages
  const words = messages.activationForm.user
  const { showUsers } = useNavigation()
  const now = useNow(60)
  const [isChecking, setIsChecking] = useState(false)
  const user = checked?.user
  if (!user) return <p className={styles.muted}>{words.noneChosen}</p>
  const { registrationId, expiresAt } = user
  return (
    <div className={styles.current}>
      <p className={styles.store}>
        <strong>{user.storeName}</strong>
        <span className={styles.muted}>{user.email}</span>
      </p>
      <p>{user.packetName ?? words.none}</p>
      {expiresAt !== null && (
        <p className={styles.muted}>
          {words.ends}{' '}
          {'at' in expiresAt
            ? `${formats.dateTime(expiresAt.at)}, ${expiryWord(expiresAt.at, now, messages)}`
            : messages.users.unreadTime(expiresAt.text)}
        </p>
      )}
      <div className={styles.actions}>
        <Button size="small" onPress={() => setIsChecking(true)}>
          {words.check}
        </Button>
        <Button size="small" onPress={() => showUsers({ filter: null, registrationId })}>
          {messages.activationForm.result.openUser}
        </Button>
      </div>
      <CheckDialog
        asked={{ registrationId }}
        isOpen={isChecking}
        onClose={() => setIsChecking(false)}
      />
    </div>
  )
}

/** What is sent, in words; until then what is missing and what is wrong. */
function Sentence({ checked }: { readonly checked: CheckedForm }) {
  const messages = useMessages()
  const { summary } = messages.activationForm
  if (checked.problems.length === 0) {
    const [what, how] = describeActivation(checked, messages)
    return (
      <div>
        <p className={styles.sentence}>{what}.</p>
        <p className={styles.muted}>{how}.</p>
      </div>
    )
  }
  const namesOf = (isMeant: (problem: Problem) => boolean) =>
    activateFieldSchema.options
      .filter((name) => checked.problems.some((found) => found.field === name && isMeant(found)))
      .map((name) => messages.runColumns.fields[name])
      .join(', ')
  const missing = namesOf(({ code }) => code === 'required')
  const wrong = namesOf(({ code }) => code !== 'required')
  return (
    <div className={styles.muted}>
      {missing !== '' && <p>{summary.missing(missing)}</p>}
      {wrong !== '' && <p>{summary.wrong(wrong)}</p>}
    </div>
  )
}
