import { ChevronDown } from 'lucide-react'
import {
  ComboBox as AriaComboBox,
  type ComboBoxProps as AriaComboBoxProps,
  Button,
  Group,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components'
import { classNames } from '../class-names'
import styles from './field.module.css'
import { FieldNotes, type FieldTexts, labelClass } from './field-notes'
import list from './list.module.css'

export type ComboBoxProps = FieldTexts &
  Pick<AriaComboBoxProps<object>, 'name' | 'isDisabled' | 'isRequired' | 'onBlur'> & {
    readonly suggestions: readonly string[]
    readonly value: string
    readonly onChange: (value: string) => void
    readonly placeholder?: string
    /** Name of the button that opens the suggestions. */
    readonly openLabel: string
  }

/** Free text with suggestions; the case typed is kept. */
export function ComboBox({
  label,
  isLabelHidden,
  description,
  error,
  suggestions,
  value,
  onChange,
  placeholder,
  openLabel,
  ...rest
}: ComboBoxProps) {
  return (
    <AriaComboBox
      {...rest}
      allowsCustomValue
      menuTrigger="focus"
      inputValue={value}
      onInputChange={onChange}
      isInvalid={error !== undefined}
      className={styles.field ?? ''}
    >
      <Label className={labelClass(isLabelHidden)}>{label}</Label>
      <Group className={styles.control ?? ''}>
        <Input className={styles.input ?? ''} placeholder={placeholder ?? ''} />
        <Button aria-label={openLabel} className={classNames(styles.icon, styles.open)}>
          <ChevronDown aria-hidden size={16} strokeWidth={1.75} />
        </Button>
      </Group>
      <FieldNotes description={description} error={error} />
      <Popover className={classNames(list.popover, list.asWide)} offset={4}>
        <ListBox className={list.list ?? ''}>
          {suggestions.map((suggestion) => (
            <ListBoxItem
              key={suggestion}
              id={suggestion}
              textValue={suggestion}
              className={list.item ?? ''}
            >
              {suggestion}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
