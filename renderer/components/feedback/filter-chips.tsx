import { Radio, RadioGroup } from 'react-aria-components'
import { classNames } from '../class-names'
import styles from './chip.module.css'
import type { Meaning } from './meaning'

export interface FilterChip<Value extends string> {
  readonly value: Value
  readonly label: string
  /** Already formatted: "1.204". */
  readonly count?: string
  /** Colours the chip while it is chosen. */
  readonly meaning?: Meaning
  readonly isDisabled?: boolean
}

export interface FilterChipsProps<Value extends string> {
  readonly label: string
  readonly chips: readonly FilterChip<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** Narrows a list to one of its kinds; how many of each is in sight. */
export function FilterChips<Value extends string>({
  label,
  chips,
  value,
  onChange,
}: FilterChipsProps<Value>) {
  return (
    <RadioGroup
      aria-label={label}
      orientation="horizontal"
      value={value}
      onChange={(chosen) => {
        const chip = chips.find((candidate) => candidate.value === chosen)
        if (chip) onChange(chip.value)
      }}
      className={styles.row ?? ''}
    >
      {chips.map((chip) => (
        <Radio
          key={chip.value}
          value={chip.value}
          isDisabled={chip.isDisabled ?? false}
          className={classNames(styles.chip, styles[chip.meaning ?? 'neutral'])}
        >
          {chip.label}
          {chip.count !== undefined && (
            <>
              {' '}
              <strong>{chip.count}</strong>
            </>
          )}
        </Radio>
      ))}
    </RadioGroup>
  )
}
