import type { ReactNode } from 'react'
import { classNames } from '../class-names'
import type { Meaning } from './meaning'
import styles from './tag.module.css'

export interface TagProps {
  readonly meaning: Meaning
  /** The word: colour alone says nothing. */
  readonly children: ReactNode
}

/** The state of a row or a thing: one or two words on a quiet background. */
export function Tag({ meaning, children }: TagProps) {
  return <span className={classNames(styles.tag, styles[meaning])}>{children}</span>
}
