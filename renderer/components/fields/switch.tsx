import type { ReactNode } from 'react'
import { Switch as AriaSwitch, type SwitchProps as AriaSwitchProps } from 'react-aria-components'
import styles from './choice.module.css'

export type SwitchProps = Omit<AriaSwitchProps, 'children' | 'className' | 'style'> & {
  readonly children: ReactNode
  readonly description?: ReactNode
}

/** On or off, taking effect at once. */
export function Switch({ children, description, ...rest }: SwitchProps) {
  return (
    <AriaSwitch {...rest} className={styles.choice ?? ''}>
      <span className={styles.track} />
      <span className={styles.texts}>
        <span>{children}</span>
        {description !== undefined && <span className={styles.description}>{description}</span>}
      </span>
    </AriaSwitch>
  )
}
