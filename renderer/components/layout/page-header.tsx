import type { ReactNode } from 'react'
import styles from './page-header.module.css'

export interface PageHeaderProps {
  readonly title: string
  readonly subtitle?: ReactNode
  /** At the right: the steps, or the actions of the page. */
  readonly children?: ReactNode
}

/** The name of the screen (its only `h1`) and what it is about. */
export function PageHeader({ title, subtitle, children }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.texts}>
        <h1 className={styles.title}>{title}</h1>
        {subtitle !== undefined && <p className={styles.subtitle}>{subtitle}</p>}
      </div>
      {children !== undefined && <div className={styles.aside}>{children}</div>}
    </header>
  )
}
