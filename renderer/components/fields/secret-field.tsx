import { type Ref, useId } from 'react'
import { Group } from 'react-aria-components'
import styles from './field.module.css'
import { labelClass } from './field-notes'

interface SecretFieldProps {
  readonly label: string
  /** What is wrong and what to do about it; its presence makes the field invalid. */
  readonly error?: string | undefined
  readonly inputRef: Ref<HTMLInputElement>
  /** After each change: whether there is anything but blanks. */
  readonly onFilled: (isFilled: boolean) => void
}

/**
 * A line of text that must not be seen, nor stay.
 *
 * The text is in the element alone: React keeps every state it had for a while, and this must be gone
 * when its reader empties the element.
 */
export function SecretField({ label, error, inputRef, onFilled }: SecretFieldProps) {
  const id = useId()
  const isInvalid = error !== undefined
  return (
    <div className={styles.field}>
      <label className={labelClass(false)} htmlFor={id}>
        {label}
      </label>
      <Group className={styles.control ?? ''} isInvalid={isInvalid}>
        <input
          id={id}
          ref={inputRef}
          className={styles.input}
          type="password"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={isInvalid || undefined}
          aria-describedby={isInvalid ? `${id}-error` : undefined}
          onInput={(event) => onFilled(event.currentTarget.value.trim() !== '')}
        />
      </Group>
      {isInvalid && (
        <span id={`${id}-error`} className={styles.error}>
          {error}
        </span>
      )}
    </div>
  )
}
