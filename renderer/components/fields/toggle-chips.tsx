import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { classNames } from '../class-names'
import styles from '../feedback/chip.module.css'
import type { Meaning } from '../feedback/meaning'

export interface ToggleChip<Value extends string> {
  readonly value: Value
  readonly label: string
  /** Colours the chip while it is chosen. */
  readonly meaning?: Meaning
}

/** Narrows a list to some of its kinds: any number of them, none for all. */
export function ToggleChips<Value extends string>({
  label,
  chips,
  values,
  onChange,
}: {
  readonly label: string
  readonly chips: readonly ToggleChip<Value>[]
  readonly values: readonly Value[]
  readonly onChange: (values: Value[]) => void
}) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="multiple"
      selectedKeys={values}
      onSelectionChange={(keys) =>
        onChange(chips.map(({ value }) => value).filter((value) => keys.has(value)))
      }
      className={styles.row ?? ''}
    >
      {chips.map(({ value, label: text, meaning = 'neutral' }) => (
        <ToggleButton key={value} id={value} className={classNames(styles.chip, styles[meaning])}>
          {text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
