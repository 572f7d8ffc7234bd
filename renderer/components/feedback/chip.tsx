import { X } from 'lucide-react'
import { Button } from 'react-aria-components'
import { classNames } from '../class-names'
import styles from './chip.module.css'

export interface ChipProps {
  readonly label: string
  readonly onRemove: () => void
  /** Name of the cross: "Hapus saringan Tipe: Retail". */
  readonly removeLabel: string
  /** Makes the label a button, such as to change the filter; gets the chip to open something at. */
  readonly onPress?: (chip: Element) => void
  /** Name of that button. */
  readonly pressLabel?: string
}

/** A filter that is on, in view for as long as it is. */
export function Chip({ label, onRemove, removeLabel, onPress, pressLabel }: ChipProps) {
  return (
    <span className={classNames(styles.chip, styles.removable)}>
      {onPress ? (
        <Button
          aria-label={pressLabel ?? label}
          onPress={({ target }) => onPress(target)}
          className={styles.label ?? ''}
        >
          {label}
        </Button>
      ) : (
        label
      )}
      <Button aria-label={removeLabel} onPress={() => onRemove()} className={styles.remove ?? ''}>
        <X aria-hidden size={12} strokeWidth={2} />
      </Button>
    </span>
  )
}
