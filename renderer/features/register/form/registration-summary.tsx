import type { ReactNode } from 'react'
import { type RegisterField, registerFieldSchema } from '#shared/domain/register-fields'
import type { CheckedRegistration, RegistrationHints } from '#shared/domain/registration-form'
import { useMessages } from '../../../app-shell/locale'
import { usePlace } from '../../../app-shell/place'
import { Button } from '../../../components/button'
import styles from '../../../components/form-page.module.css'
import { Notice } from '../../../components/notice'
import { Panel } from '../../../components/panel'
import { describeConflict } from '../../runs/rows/row-note'
import { describeRegistration } from './describe-registration'

/** Beside the form: what it says in words, and what stands against it. */
export function RegistrationSummary({
  checked,
  hints,
  hasPassword,
  isPasswordEmpty,
  children,
}: {
  readonly checked: CheckedRegistration | null
  readonly hints: RegistrationHints | null
  /** Whether there is a password that can be sent; it is looked at apart. */
  readonly hasPassword: boolean
  readonly isPasswordEmpty: boolean
  /** The way on. */
  readonly children: ReactNode
}) {
  const messages = useMessages()
  const { summary } = messages.registrationForm
  const isIn = (field: RegisterField, isMissing: boolean): boolean =>
    field === 'password'
      ? !hasPassword && isPasswordEmpty === isMissing
      : checked?.problems.some(
          (found) => found.field === field && (found.code === 'required') === isMissing,
        ) === true
  const namesOf = (isMissing: boolean) =>
    registerFieldSchema.options
      .filter((field) => isIn(field, isMissing))
      .map((field) => messages.registerColumns.fields[field])
      .join(', ')
  const missing = namesOf(true)
  const wrong = namesOf(false)
  const isWhole = checked !== null && missing === '' && wrong === ''
  const [who, what] = isWhole ? describeRegistration(checked.values, hints, messages) : ['', '']
  return (
    <Panel title={summary.title}>
      <div className={styles.summary}>
        {isWhole && (
          <div>
            <p className={styles.sentence}>{who}.</p>
            <p className={styles.muted}>{what}.</p>
          </div>
        )}
        {missing !== '' && <p className={styles.muted}>{summary.missing(missing)}</p>}
        {wrong !== '' && <p className={styles.muted}>{summary.wrong(wrong)}</p>}
        {checked && <Blocked checked={checked} />}
        <div className={styles.actions}>{children}</div>
      </div>
    </Panel>
  )
}

/** The e-mail was sent, or is in doubt: it is not sent again from here. */
function Blocked({ checked: { conflict } }: { readonly checked: CheckedRegistration }) {
  const messages = useMessages()
  const { goTo } = usePlace()
  if (conflict === null) return null
  const runId = conflict.kind === 'sent-before' ? conflict.runId : null
  return (
    <Notice
      tone="error"
      tag={messages.registrationForm.blocked}
      title={`${describeConflict(conflict, messages)}.`}
      {...(runId !== null && {
        actions: (
          <Button onPress={() => goTo({ step: 'run', runId, view: 'current' }, 'register')}>
            {messages.registrationForm.known.openRun}
          </Button>
        ),
      })}
    />
  )
}
