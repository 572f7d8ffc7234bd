import { type ReactNode, useId } from 'react'
import styles from './panel.module.css'

export interface PanelProps {
  readonly title?: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A surface for what belongs together; with a title it is a named section. */
export function Panel({ title, actions, children }: PanelProps) {
  const titleId = useId()
  return (
    <section className={styles.panel} {...(title !== undefined && { 'aria-labelledby': titleId })}>
      {title !== undefined && (
        <header className={styles.header}>
          <h2 id={titleId}>{title}</h2>
          {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        </header>
      )}
      {children}
    </section>
  )
}
