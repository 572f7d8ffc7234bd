import { ProgressBar as AriaProgressBar } from 'react-aria-components'
import { classNames } from '../class-names'
import type { Meaning } from './meaning'
import styles from './progress-bar.module.css'

export interface ProgressSegment {
  readonly meaning: Meaning
  readonly value: number
}

export interface ProgressBarProps {
  readonly label: string
  /** The whole; what the segments leave of it is still to do. */
  readonly total: number
  readonly segments: readonly ProgressSegment[]
  /** Read aloud in place of a percentage: "818 dari 1.178 toko". */
  readonly valueText?: string
  /** Under way, with no telling how far. */
  readonly isIndeterminate?: boolean
}

/** How far a long work is, in the colours of its outcomes; the figures stand beside it in words. */
export function ProgressBar({
  label,
  total,
  segments,
  valueText,
  isIndeterminate = false,
}: ProgressBarProps) {
  const done = segments.reduce((sum, segment) => sum + segment.value, 0)
  return (
    <AriaProgressBar
      aria-label={label}
      value={done}
      maxValue={Math.max(total, 1)}
      {...(valueText === undefined ? {} : { valueLabel: valueText })}
      isIndeterminate={isIndeterminate}
      className={classNames(styles.track, isIndeterminate && styles.indeterminate)}
    >
      {segments.map((segment) => (
        <span
          key={segment.meaning}
          className={classNames(styles.segment, styles[segment.meaning])}
          style={{ width: `${(100 * segment.value) / Math.max(total, 1)}%` }}
        />
      ))}
    </AriaProgressBar>
  )
}
