import type { LucideIcon } from 'lucide-react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { FieldNotes, type FieldTexts, labelClass } from './field-notes'
import styles from './radio-cards.module.css'

export interface RadioCard<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly description?: string
  readonly icon?: LucideIcon
  readonly isDisabled?: boolean
}

export type RadioCardsProps<Value extends string> = FieldTexts & {
  readonly options: readonly RadioCard<Value>[]
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly isDisabled?: boolean
}

/** One of a few, each worth a sentence. */
export function RadioCards<Value extends string>({
  label,
  isLabelHidden,
  description,
  error,
  options,
  value,
  onChange,
  isDisabled = false,
}: RadioCardsProps<Value>) {
  return (
    <RadioGroup
      value={value}
      onChange={(chosen) => {
        const option = options.find((candidate) => candidate.value === chosen)
        if (option) onChange(option.value)
      }}
      isInvalid={error !== undefined}
      isDisabled={isDisabled}
      className={styles.group ?? ''}
    >
      <Label className={labelClass(isLabelHidden)}>{label}</Label>
      <div className={styles.cards}>
        {options.map(({ icon: Icon, ...option }) => (
          <Radio
            key={option.value}
            value={option.value}
            isDisabled={option.isDisabled ?? false}
            className={styles.card ?? ''}
          >
            <span className={styles.dot} />
            {Icon && <Icon aria-hidden size={16} strokeWidth={1.75} className={styles.icon} />}
            <span className={styles.texts}>
              <span className={styles.label}>{option.label}</span>
              {option.description !== undefined && (
                <span className={styles.description}>{option.description}</span>
              )}
            </span>
          </Radio>
        ))}
      </div>
      <FieldNotes description={description} error={error} />
    </RadioGroup>
  )
}
