import { LoaderCircle } from 'lucide-react'
import styles from './loading.module.css'

export interface SpinnerProps {
  /** What is being waited for. */
  readonly label: string
  readonly isLabelHidden?: boolean
}

/** A wait of unknown length, in words. */
export function Spinner({ label, isLabelHidden = false }: SpinnerProps) {
  return (
    <span role="status" className={styles.waiting}>
      <LoaderCircle aria-hidden size={16} strokeWidth={2} className={styles.spinner} />
      <span className={isLabelHidden ? 'visually-hidden' : ''}>{label}</span>
    </span>
  )
}
