import type { Ref } from 'react'
import type { RegisterField } from '#shared/domain/fields/register-fields'
import type {
  CheckedRegistration,
  OpenField,
  RegistrationHints,
} from '#shared/domain/runs/registration-form'
import { checkPassword } from '#shared/domain/values/password'
import type { Messages } from '#shared/locales/id'
import { useMessages } from '../../../app-shell/locale'
import { usePlace } from '../../../app-shell/place'
import { Button } from '../../../components/button'
import styles from '../../../components/fields/form-page.module.css'
import { Select } from '../../../components/fields/select'
import { TextField } from '../../../components/fields/text-field'
import { Panel } from '../../../components/layout/panel'
import { problemSentence } from '../../runs/one-row/problem-sentence'
import { describeConflict } from '../../runs/rows/row-note'
import { typeName } from './describe-registration'
import { PasswordField } from './password-field'
import own from './registration.module.css'

/** As much as the channel takes. */
const longestText = 1000

interface RegistrationFieldsProps {
  readonly ref: Ref<HTMLDivElement>
  readonly hints: RegistrationHints | null
  /** Null until main has looked the form through. */
  readonly checked: CheckedRegistration | null
  /** Whether what is wrong with a field is told yet. */
  readonly shows: (field: RegisterField) => boolean
  readonly onLeave: (field: RegisterField) => void
}

/** The fields of the call, in the order one asks for them on the telephone. */
export function RegistrationFields({
  ref,
  hints,
  checked,
  shows,
  onLeave,
}: RegistrationFieldsProps) {
  const messages = useMessages()
  const { registrationForm: words, runColumns } = messages
  const { place, showRegistration } = usePlace()
  const { form, password } = place.registration
  const set = (change: Partial<typeof form>) => showRegistration({ form: { ...form, ...change } })
  const noted = (field: OpenField) => ({
    label: runColumns.fields[field],
    error: shows(field) ? fieldError(field, checked, messages) : undefined,
    description: mending(field, checked, messages),
    onBlur: () => onLeave(field),
  })
  const typed = (field: OpenField) => ({
    ...noted(field),
    value: form[field],
    maxLength: longestText,
    onChange: (text: string) => set({ [field]: text }),
  })
  const codes = hints?.userTypes?.map(({ code }) => code) ?? Object.keys(runColumns.userTypes)
  const { onBlur: _, ...type } = noted('userType')
  return (
    <Panel>
      <div ref={ref} className={styles.fields}>
        <div data-field="storeName" className={styles.wide}>
          <TextField {...typed('storeName')} />
        </div>
        <div data-field="userType">
          <Select
            {...type}
            options={codes.map((code) => ({ value: code, label: typeName(code, hints, messages) }))}
            value={form.userType || null}
            placeholder={words.typePlaceholder}
            onChange={(userType) => set({ userType })}
          />
        </div>
        <div data-field="phone">
          <TextField
            {...typed('phone')}
            description={mending('phone', checked, messages) ?? words.phoneHint}
            inputMode="tel"
          />
        </div>
        <div data-field="email" className={styles.wide}>
          <TextField {...typed('email')} inputMode="email" />
          {checked?.meantEmail && (
            <p className={own.meant} role="status">
              <span>{words.meant(checked.meantEmail)}</span>
              <Button size="small" onPress={() => set({ email: checked.meantEmail ?? form.email })}>
                {words.useMeant}
              </Button>
            </p>
          )}
        </div>
        <div data-field="password" className={styles.wide}>
          <PasswordField
            error={shows('password') ? passwordError(password, messages) : undefined}
            onBlur={() => onLeave('password')}
          />
        </div>
        <div data-field="address" className={styles.wide}>
          <TextField {...typed('address')} rows={2} />
        </div>
      </div>
    </Panel>
  )
}

/** What is wrong with a field, in words: the reason and the way out. */
function fieldError(
  field: OpenField,
  checked: CheckedRegistration | null,
  messages: Messages,
): string | undefined {
  const conflict = field === 'email' ? (checked?.conflict ?? null) : null
  if (conflict !== null) return `${describeConflict(conflict, messages)}.`
  const problem = checked?.problems.find((found) => found.field === field)
  return problem && problemSentence(messages.runColumns.fields[field], problem, messages)
}

function passwordError(password: string, messages: Messages): string | undefined {
  const found = checkPassword(password)
  if (!('problem' in found)) return undefined
  const problem = { code: found.problem, ...(found.details && { details: found.details }) }
  return problemSentence(messages.runColumns.fields.password, problem, messages)
}

/** What is sent in the place of what was typed, where that is mended. */
function mending(
  field: OpenField,
  checked: CheckedRegistration | null,
  { registrationForm, repairs }: Messages,
): string | undefined {
  const repair = checked?.repairs.find(
    // A space at the end is there after each word that is typed.
    (found) => found.field === field && found.code !== 'spaces-removed',
  )
  return repair && checked
    ? `${registrationForm.sentAs(checked.values[field])}: ${repairs[repair.code]}`
    : undefined
}
