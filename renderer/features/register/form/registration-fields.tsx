import type { Ref } from 'react'
import type { RegisterField } from '#shared/domain/fields/register-fields'
import type {
  CheckedRegistration,
  OpenField,
  RegistrationForm,
  RegistrationHints,
} from '#shared/domain/runs/registration-form'
import { describeConflict } from '#shared/locales/conflict-text'
import type { Messages } from '#shared/locales/id'
import { useDraft } from '../../../app-shell/drafts/draft'
import { useDrafts } from '../../../app-shell/drafts/drafts'
import { useMessages } from '../../../app-shell/locale'
import { Button } from '../../../components/button'
import styles from '../../../components/fields/form-page.module.css'
import { Select } from '../../../components/fields/select'
import { TextField, type TextFieldProps } from '../../../components/fields/text-field'
import { Panel } from '../../../components/layout/panel'
import type { Noting } from '../../runs/one-row/noting'
import { problemSentence } from '../../runs/one-row/problem-sentence'
import { useChecked } from './checked-registration'
import { typeName } from './describe-registration'
import { PasswordField } from './password-field'
import own from './registration.module.css'

/** As much as the channel takes. */
const longestText = 1000

interface RegistrationFieldsProps extends Noting<RegisterField> {
  readonly ref: Ref<HTMLDivElement>
  readonly hints: RegistrationHints | null
}

/** The fields of the call, in the order one asks for them on the telephone. Typing draws its field alone. */
export function RegistrationFields({ ref, hints, ...noting }: RegistrationFieldsProps) {
  const { phoneHint } = useMessages().registrationForm
  return (
    <Panel>
      <div ref={ref} className={styles.fields}>
        <div data-field="storeName" className={styles.wide}>
          <TypedField name="storeName" {...noting} />
        </div>
        <div data-field="userType">
          <TypeField hints={hints} {...noting} />
        </div>
        <div data-field="phone">
          <TypedField name="phone" hint={phoneHint} inputMode="tel" {...noting} />
        </div>
        <div data-field="email" className={styles.wide}>
          <TypedField name="email" inputMode="email" {...noting} />
          <MeantEmail />
        </div>
        <div data-field="password" className={styles.wide}>
          <PasswordField
            isTold={(isTyped) => noting.isTold('password', isTyped)}
            onBlur={() => noting.onLeave('password')}
          />
        </div>
        <div data-field="address" className={styles.wide}>
          <TypedField name="address" rows={2} {...noting} />
        </div>
      </div>
    </Panel>
  )
}

/** A field's value in the draft, and what sets it. */
function useField(name: OpenField): readonly [string, (text: string) => void] {
  const { registration } = useDrafts()
  const value = useDraft(registration, ({ form }) => form[name])
  return [value, (text) => setIn(registration.get().form, { [name]: text })]

  function setIn(form: RegistrationForm, change: Partial<RegistrationForm>): void {
    registration.set({ form: { ...form, ...change } })
  }
}

/** What stands at a field: what is wrong with it, and what is sent in the place of what was typed. */
function useNotes(name: OpenField, value: string, { isTold, onLeave }: Noting<RegisterField>) {
  const messages = useMessages()
  const checked = useChecked()
  return {
    label: messages.runColumns.fields[name],
    error: isTold(name, value !== '') ? fieldError(name, checked, messages) : undefined,
    description: mending(name, checked, messages),
    onBlur: () => onLeave(name),
  }
}

interface TypedFieldProps
  extends Noting<RegisterField>,
    Pick<TextFieldProps, 'inputMode' | 'rows'> {
  readonly name: OpenField
  /** Said where there is nothing to say of what was typed. */
  readonly hint?: string
}

function TypedField({ name, hint, isTold, onLeave, ...rest }: TypedFieldProps) {
  const [value, set] = useField(name)
  const { description = hint, ...notes } = useNotes(name, value, { isTold, onLeave })
  return (
    <TextField
      {...notes}
      {...rest}
      description={description}
      value={value}
      maxLength={longestText}
      onChange={set}
    />
  )
}

function TypeField({
  hints,
  ...noting
}: Noting<RegisterField> & Pick<RegistrationFieldsProps, 'hints'>) {
  const messages = useMessages()
  const [value, set] = useField('userType')
  const { onBlur: _, ...notes } = useNotes('userType', value, noting)
  const { userTypes } = messages.runColumns
  const codes = hints?.userTypes?.map(({ code }) => code) ?? Object.keys(userTypes)
  return (
    <Select
      {...notes}
      options={codes.map((code) => ({ value: code, label: typeName(code, hints, messages) }))}
      value={value || null}
      placeholder={messages.registrationForm.typePlaceholder}
      onChange={set}
    />
  )
}

/** The address that was probably meant, to be taken over by a press. */
function MeantEmail() {
  const { registrationForm: words } = useMessages()
  const meant = useChecked()?.meantEmail
  const [, set] = useField('email')
  if (!meant) return null
  return (
    <p className={own.meant} role="status">
      <span>{words.meant(meant)}</span>
      <Button size="small" onPress={() => set(meant)}>
        {words.useMeant}
      </Button>
    </p>
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
