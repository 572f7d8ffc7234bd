import type { Row } from '#shared/domain/runs/row'
import { useMessages } from '../../../app-shell/locale'
import styles from '../runs.module.css'

/** A cell's text, after what stood there before it was repaired. */
export function RepairedText({
  row,
  field,
  text,
}: {
  readonly row: Row
  readonly field: string
  readonly text: string
}) {
  const { runCheck } = useMessages()
  const before =
    row.repairs.find((repair) => repair.field === field && repair.before !== '')?.before ?? ''
  if (before === '' || before === text) return text
  return (
    <span className={styles.repaired}>
      <s aria-hidden className={styles.before} title={before}>
        {before}
      </s>
      <span>
        {text}
        <span className="visually-hidden">, {runCheck.wasBefore(before)}</span>
      </span>
    </span>
  )
}
