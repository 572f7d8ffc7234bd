import type { LucideIcon } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Group,
  Input,
  Label,
  TextArea,
} from 'react-aria-components'
import styles from './field.module.css'
import { FieldNotes, type FieldTexts, labelClass } from './field-notes'

export type TextFieldProps = Omit<
  AriaTextFieldProps,
  'children' | 'className' | 'style' | 'isInvalid' | 'validate'
> &
  FieldTexts & {
    readonly placeholder?: string
    readonly icon?: LucideIcon
    /** Stands inside the field, at its end: a unit, a key hint, a small button. */
    readonly suffix?: ReactNode
    /** More than 1 makes it a text area of that many lines. */
    readonly rows?: number
    readonly inputRef?: Ref<HTMLInputElement>
  }

type KeyListener = NonNullable<AriaTextFieldProps['onKeyDown']>

/** A line of text; `type="password"` for what must not be seen. */
export function TextField({
  label,
  isLabelHidden,
  description,
  error,
  placeholder,
  icon: Icon,
  suffix,
  rows = 1,
  inputRef,
  onKeyDown,
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField
      {...rest}
      {...(onKeyDown && { onKeyDown: alsoAbove(onKeyDown) })}
      isInvalid={error !== undefined}
      className={styles.field ?? ''}
    >
      <Label className={labelClass(isLabelHidden)}>{label}</Label>
      <Group className={styles.control ?? ''}>
        {Icon && <Icon aria-hidden size={16} strokeWidth={1.75} className={styles.icon} />}
        {rows > 1 ? (
          <TextArea className={styles.input ?? ''} placeholder={placeholder ?? ''} rows={rows} />
        ) : (
          <Input
            className={styles.input ?? ''}
            placeholder={placeholder ?? ''}
            ref={inputRef ?? null}
          />
        )}
        {suffix}
      </Group>
      <FieldNotes description={description} error={error} />
    </AriaTextField>
  )
}

/**
 * The library keeps a key press to the field as soon as somebody listens there, and with it every shortcut of
 * the page; here only what the listener called its own stops at the field.
 */
function alsoAbove(listen: KeyListener): KeyListener {
  return (event) => {
    listen(event)
    if (!event.isDefaultPrevented()) event.continuePropagation()
  }
}
