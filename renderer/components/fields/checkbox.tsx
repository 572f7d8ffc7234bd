import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
} from 'react-aria-components'
import styles from './choice.module.css'

export type CheckboxProps = Omit<AriaCheckboxProps, 'children' | 'className' | 'style'> & {
  readonly children: ReactNode
  readonly description?: ReactNode
}

/** Yes or no, taking effect when the form is sent. */
export function Checkbox({ children, description, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={styles.choice ?? ''}>
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={styles.box}>
            {isIndeterminate && <Minus aria-hidden size={12} strokeWidth={3} />}
            {isSelected && !isIndeterminate && <Check aria-hidden size={12} strokeWidth={3} />}
          </span>
          <span className={styles.texts}>
            <span>{children}</span>
            {description !== undefined && <span className={styles.description}>{description}</span>}
          </span>
        </>
      )}
    </AriaCheckbox>
  )
}
