import { Check, ChevronDown } from 'lucide-react'
import {
  Select as AriaSelect,
  type SelectProps as AriaSelectProps,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components'
import { classNames } from '../class-names'
import styles from './field.module.css'
import { FieldNotes, type FieldTexts, labelClass } from './field-notes'
import list from './list.module.css'

export interface SelectOption<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly description?: string
  readonly isDisabled?: boolean
}

export type SelectProps<Value extends string> = FieldTexts &
  Pick<
    AriaSelectProps<SelectOption<Value>>,
    'name' | 'isDisabled' | 'isRequired' | 'autoFocus' | 'onOpenChange'
  > & {
    readonly options: readonly SelectOption<Value>[]
    readonly value: Value | null
    readonly onChange: (value: Value) => void
    readonly placeholder: string
  }

/** One of a short list. */
export function Select<Value extends string>({
  label,
  isLabelHidden,
  description,
  error,
  options,
  value,
  onChange,
  ...rest
}: SelectProps<Value>) {
  return (
    <AriaSelect
      {...rest}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key)
        if (chosen) onChange(chosen.value)
      }}
      isInvalid={error !== undefined}
      className={styles.field ?? ''}
    >
      <Label className={labelClass(isLabelHidden)}>{label}</Label>
      <Button className={styles.control ?? ''}>
        <SelectValue className={list.value ?? ''}>
          {({ selectedText, defaultChildren }) =>
            selectedText ? <span title={selectedText}>{selectedText}</span> : defaultChildren
          }
        </SelectValue>
        <ChevronDown aria-hidden size={16} strokeWidth={1.75} className={styles.icon} />
      </Button>
      <FieldNotes description={description} error={error} />
      <Popover className={classNames(list.popover, list.asWide)} offset={4}>
        <ListBox className={list.list ?? ''} items={options}>
          {(option) => (
            <ListBoxItem
              id={option.value}
              textValue={option.label}
              isDisabled={option.isDisabled ?? false}
              className={list.item ?? ''}
            >
              {({ isSelected }) => (
                <>
                  <span className={list.mark}>
                    {isSelected && <Check aria-hidden size={14} strokeWidth={2} />}
                  </span>
                  <span className={list.texts}>
                    <span>{option.label}</span>
                    {option.description !== undefined && (
                      <span className={list.description}>{option.description}</span>
                    )}
                  </span>
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
