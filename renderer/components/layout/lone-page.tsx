import type { ReactNode } from 'react'
import { classNames } from '../class-names'
import styles from './lone-page.module.css'

export interface LonePageProps {
  readonly children: ReactNode
  readonly width?: 'narrow' | 'wide'
}

/** The page where there is nothing around it yet: one column in its middle. */
export function LonePage({ children, width = 'wide' }: LonePageProps) {
  return (
    <main className={styles.page}>
      <div className={classNames(styles.column, styles[width])}>{children}</div>
    </main>
  )
}
