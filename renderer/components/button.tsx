import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './button.module.css'
import { classNames } from './class-names'

export type ButtonVariant = 'filled' | 'outlined' | 'quiet' | 'danger'

export type ButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style'> & {
  readonly children?: ReactNode
  readonly variant?: ButtonVariant
  readonly size?: 'medium' | 'small'
  readonly icon?: LucideIcon | undefined
}

/**
 * One press, one thing done.
 *
 * At most one `filled` button a screen, and it says what it will do and to how many. A button of
 * an icon alone needs `aria-label`.
 */
export function Button({
  children,
  variant = 'outlined',
  size = 'medium',
  icon: Icon,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      className={classNames(
        styles.button,
        styles[variant],
        styles[size],
        children === undefined && styles.iconOnly,
      )}
    >
      {Icon && <Icon aria-hidden size={size === 'small' ? 14 : 16} strokeWidth={1.75} />}
      {children}
    </AriaButton>
  )
}
