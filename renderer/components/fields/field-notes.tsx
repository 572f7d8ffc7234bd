import type { ReactNode } from 'react'
import { FieldError, Text } from 'react-aria-components'
import styles from './field.module.css'

/** What every field may be given besides its value. */
export interface FieldTexts {
  readonly label: string
  /** Keeps the label for screen readers only; for fields whose place says what they are. */
  readonly isLabelHidden?: boolean
  readonly description?: ReactNode
  /** What is wrong and what to do about it; its presence makes the field invalid. */
  readonly error?: string | undefined
}

/** The lines below a field: the error when there is one, else the description. */
export function FieldNotes({ description, error }: Pick<FieldTexts, 'description' | 'error'>) {
  return (
    <>
      {description !== undefined && error === undefined && (
        <Text slot="description" className={styles.description ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </>
  )
}

/** The class of a field's label. */
export function labelClass(isHidden: boolean | undefined): string {
  return isHidden ? 'visually-hidden' : (styles.label ?? '')
}
