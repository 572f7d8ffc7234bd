import type { FieldSpec } from '#shared/domain/fields/field-spec'
import { useMessages } from '../../../app-shell/locale'
import { Select } from '../../../components/fields/select'
import { TextField } from '../../../components/fields/text-field'
import { Panel } from '../../../components/layout/panel'
import { fieldName } from '../rows/row-note'
import { minPassword } from './column-match'
import styles from './columns.module.css'

const userTypes = ['0', '1'] as const

/** Fields without a column; some may get one value for all rows. */
export function MissingFields({
  missing,
  defaults,
  onChange,
}: {
  readonly missing: readonly FieldSpec[]
  readonly defaults: Readonly<Record<string, string>>
  readonly onChange: (defaults: Readonly<Record<string, string>>) => void
}) {
  const { runColumns: words } = useMessages()
  if (missing.length === 0) return null
  const set = (field: string) => (value: string) => onChange({ ...defaults, [field]: value })
  const password = defaults.password ?? ''
  return (
    <Panel title={words.missing.title}>
      <p className={styles.hint}>{words.missing.body}</p>
      <div className={styles.fields}>{missing.map(showField)}</div>
    </Panel>
  )

  function showField({ name: field, mayBeForAll }: FieldSpec) {
    const name = fieldName(field, words.fields)
    const label = words.missing.forAll(name)
    switch (field) {
      case 'userType':
        return (
          <Select
            key={field}
            label={label}
            placeholder={words.missing.pick}
            value={userTypes.find((code) => code === defaults.userType) ?? null}
            options={userTypes.map((code) => ({ value: code, label: words.userTypes[code] }))}
            onChange={set(field)}
          />
        )
      case 'password':
        return (
          <TextField
            key={field}
            label={label}
            type="password"
            autoComplete="off"
            description={words.missing.passwordHint}
            value={password}
            onChange={set(field)}
            {...(password !== '' &&
              password.length < minPassword && { error: words.missing.passwordShort })}
          />
        )
      default:
        return mayBeForAll ? (
          <TextField
            key={field}
            label={label}
            value={defaults[field] ?? ''}
            onChange={set(field)}
          />
        ) : (
          <p key={field}>
            <strong>{name}</strong>{' '}
            <span className={styles.hint}>{words.missing.bodyNoDefault}</span>
          </p>
        )
    }
  }
}
