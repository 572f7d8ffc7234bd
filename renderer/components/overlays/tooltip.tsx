import type { ReactNode } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import styles from './tooltip.module.css'

export interface TooltipProps {
  readonly text: ReactNode
  /** One `Button` (or another focusable of react-aria). */
  readonly children: ReactNode
  readonly placement?: 'top' | 'bottom' | 'left' | 'right'
  /** Where the words are in sight already. */
  readonly isDisabled?: boolean
}

/** A few words on hover and focus; never the only place where something is said. */
export function Tooltip({ text, children, placement = 'top', isDisabled = false }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} isDisabled={isDisabled}>
      {children}
      <AriaTooltip placement={placement} offset={6} className={styles.tooltip ?? ''}>
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
