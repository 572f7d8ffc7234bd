import type { ReactNode } from 'react'
import { type RegisterField, registerFieldSchema } from '#shared/domain/fields/register-fields'
import type { RegistrationHints } from '#shared/domain/runs/registration-form'
import { useDraft } from '../../../app-shell/drafts/draft'
import { useDrafts } from '../../../app-shell/drafts/drafts'
import { useMessages } from '../../../app-shell/locale'
import styles from '../../../components/fields/form-page.module.css'
import { Panel } from '../../../components/layout/panel'
import { BlockedNotice } from '../../runs/one-row/blocked-notice'
import { useChecked } from './checked-registration'
import { describeRegistration } from './describe-registration'
import { isGoodPassword } from './password-field'

/** Beside the form: what it says in words, and what stands against it. */
export function RegistrationSummary({
  hints,
  children,
}: {
  readonly hints: RegistrationHints | null
  /** The way on. */
  readonly children: ReactNode
}) {
  const messages = useMessages()
  const checked = useChecked()
  const { registration } = useDrafts()
  // It is looked at apart: main hears of it once it is sent.
  const hasPassword = useDraft(registration, ({ password }) => isGoodPassword(password))
  const isPasswordEmpty = useDraft(registration, ({ password }) => password === '')
  const words = messages.registrationForm
  const { summary } = words
  const isIn = (field: RegisterField, isMissing: boolean): boolean =>
    field === 'password'
      ? !hasPassword && isPasswordEmpty === isMissing
      : checked?.problems.some(
          (found) => found.field === field && (found.code === 'required') === isMissing,
        ) === true
  const namesOf = (isMissing: boolean) =>
    registerFieldSchema.options
      .filter((field) => isIn(field, isMissing))
      .map((field) => messages.runColumns.fields[field])
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
        <BlockedNotice
          conflict={checked?.conflict ?? null}
          words={{ blocked: words.blocked, openRun: words.known.openRun }}
        />
        <div className={styles.actions}>{children}</div>
      </div>
    </Panel>
  )
}
