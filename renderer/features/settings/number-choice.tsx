import { Select } from '../../components/fields/select'
import styles from './settings.module.css'

/** One of a few numbers, each with a name of its own. */
export function NumberChoice<Value extends number>({
  label,
  description,
  value,
  choices,
  labels,
  onChange,
}: {
  readonly label: string
  readonly description: string
  readonly value: Value
  readonly choices: readonly Value[]
  readonly labels: Readonly<Record<Value, string>>
  readonly onChange: (value: Value) => void
}) {
  return (
    <div className={styles.number}>
      <Select
        label={label}
        description={description}
        placeholder={label}
        value={String(value)}
        options={choices.map((choice) => ({ value: String(choice), label: labels[choice] }))}
        onChange={(text) => {
          const chosen = choices.find((choice) => String(choice) === text)
          if (chosen !== undefined) onChange(chosen)
        }}
      />
    </div>
  )
}
