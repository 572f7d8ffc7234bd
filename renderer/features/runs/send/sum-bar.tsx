import type { ReactNode } from 'react'
import type { Run } from '#shared/domain/runs/run'
import { finishedPart, sumRun } from '#shared/domain/runs/run-sum'
import { useMessages } from '../../../app-shell/locale'
import { ProgressBar } from '../../../components/feedback/progress-bar'
import styles from './send.module.css'
import { useThrottled } from './use-throttled'

/** Least time between two announcements of the progress, in milliseconds. */
const announceMs = 10_000

/** The bar with its percentage and the sum in figures; the actions stand at the right. */
export function SumBar({
  run,
  left,
  children,
}: {
  readonly run: Run
  readonly left: string
  readonly children?: ReactNode
}) {
  const { runSend, formats } = useMessages()
  const sum = sumRun(run.totals)
  const finished = finishedPart(sum)
  const percent = formats.percent(finished, sum.all)
  const progress = runSend.announce(percent, finished, sum.all)
  const announced = useThrottled(progress, announceMs)
  const figures = runSend.sum(sum.done, sum.refused, sum.unknown, sum.notSent, sum.all)
  return (
    <>
      <div className={styles.barTop}>
        <p className={styles.barText}>
          <strong>{progress}</strong> · {left !== '' && `${left} · `}
          <span title={runSend.sumLabel}>
            {figures}
            <span className="visually-hidden"> ({runSend.sumLabel})</span>
          </span>
        </p>
        {children}
      </div>
      <ProgressBar
        label={runSend.progressLabel}
        total={sum.all}
        valueText={progress}
        segments={[
          { meaning: 'good', value: sum.done },
          { meaning: 'bad', value: sum.refused },
          { meaning: 'unknown', value: sum.unknown },
        ]}
      />
      <p aria-live="polite" className="visually-hidden">
        {announced}
      </p>
    </>
  )
}
