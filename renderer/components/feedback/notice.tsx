import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../button'
import { classNames } from '../class-names'
import type { Meaning } from './meaning'
import styles from './notice.module.css'
import { Tag } from './tag'

/** `info` to know, `warning` to mind, `error` to mend; `good` and `unknown` are their meanings. */
export type NoticeTone = 'info' | 'warning' | 'error' | 'good' | 'unknown'

const meanings: Readonly<Record<NoticeTone, Meaning>> = {
  info: 'neutral',
  warning: 'repaired',
  error: 'bad',
  good: 'good',
  unknown: 'unknown',
}

export interface NoticeProps {
  readonly tone: NoticeTone
  /** What it is about, in a word or two: "Baris 3", "Peringatan". */
  readonly tag: string
  /** What happened. */
  readonly title: string
  /** Why, and what to do. */
  readonly children?: ReactNode
  readonly actions?: ReactNode
  /** `polite` and `assertive` read it aloud when it appears. */
  readonly announce?: 'polite' | 'assertive'
  readonly onDismiss?: () => void
  readonly dismissLabel?: string
}

/** A card that explains one thing: what, why, what to do. */
export function Notice({
  tone,
  tag,
  title,
  children,
  actions,
  announce,
  onDismiss,
  dismissLabel,
}: NoticeProps) {
  return (
    <div
      className={classNames(styles.notice, styles[tone])}
      {...(announce && { role: announce === 'assertive' ? 'alert' : 'status' })}
    >
      <Tag meaning={meanings[tone]}>{tag}</Tag>
      <p className={styles.text}>
        <strong>{title}</strong> <span className={styles.why}>{children}</span>
      </p>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      {onDismiss && (
        <Button
          variant="quiet"
          size="small"
          icon={X}
          aria-label={dismissLabel ?? title}
          onPress={() => onDismiss()}
        />
      )}
    </div>
  )
}
