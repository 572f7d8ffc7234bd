import { ChevronDown } from 'lucide-react'
import { useRef } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { classNames } from '../class-names'
import { MenuButton } from '../overlays/menu'
import styles from './chip.module.css'
import type { Meaning } from './meaning'
import { useWrapped } from './use-wrapped'

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
  /** Keeps the chips to one line: those that find no room stand in a list of this name. */
  readonly moreLabel?: (count: number) => string
}

/** Narrows a list to one of its kinds; how many of each is in sight. */
export function FilterChips<Value extends string>({
  label,
  chips,
  value,
  onChange,
  moreLabel,
}: FilterChipsProps<Value>) {
  const row = useRef<HTMLDivElement>(null)
  const wrapped = useWrapped(row, moreLabel !== undefined, chips)
  const hidden = chips.slice(chips.length - wrapped)
  const chosen = hidden.find((chip) => chip.value === value)
  const nameOf = (chip: FilterChip<Value>) => [chip.label, chip.count].filter(Boolean).join(' ')
  return (
    <div className={classNames(styles.chips, moreLabel && styles.line)}>
      <RadioGroup
        ref={row}
        aria-label={label}
        orientation="horizontal"
        value={value}
        onChange={(name) => {
          const chip = chips.find((candidate) => candidate.value === name)
          if (chip) onChange(chip.value)
        }}
        className={styles.row ?? ''}
      >
        {chips.map((chip) => (
          <Radio
            key={chip.value}
            value={chip.value}
            isDisabled={chip.isDisabled ?? false}
            className={classNames(
              styles.chip,
              styles[chip.meaning ?? 'neutral'],
              hidden.includes(chip) && styles.wrapped,
            )}
          >
            <span className={styles.chipText}>{chip.label}</span>
            {chip.count !== undefined && (
              <>
                {' '}
                <strong>{chip.count}</strong>
              </>
            )}
          </Radio>
        ))}
      </RadioGroup>
      {moreLabel && hidden.length > 0 && (
        <MenuButton
          variant={chosen ? 'outlined' : 'quiet'}
          size="small"
          icon={ChevronDown}
          label={chosen ? nameOf(chosen) : moreLabel(hidden.length)}
          items={hidden.map((chip) => ({
            id: chip.value,
            label: nameOf(chip),
            isDisabled: chip.isDisabled ?? false,
          }))}
          onAction={onChange}
        />
      )}
    </div>
  )
}
