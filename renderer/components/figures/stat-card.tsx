import { Button, ToggleButton } from 'react-aria-components'
import { classNames } from '../class-names'
import type { Meaning } from '../feedback/meaning'
import styles from './stat-card.module.css'

export interface StatCardProps {
  readonly label: string
  /** Already formatted: "1.178". */
  readonly value: string
  readonly meaning?: Meaning
  readonly description?: string
  /** Where the figure leads; without it the card is only read. */
  readonly onPress?: () => void
  /** Set where the card is one of several to choose from: whether it is the chosen one. */
  readonly isSelected?: boolean
}

/** One figure and what it counts. */
export function StatCard({
  label,
  value,
  meaning = 'neutral',
  description,
  onPress,
  isSelected,
}: StatCardProps) {
  const content = (
    <>
      <span className={styles.label}>{label}</span>
      <span className={classNames(styles.value, value === '0' ? styles.zero : styles[meaning])}>
        {value}
      </span>
      {description !== undefined && <span className={styles.description}>{description}</span>}
    </>
  )
  if (!onPress) return <div className={styles.card}>{content}</div>
  const classes = classNames(styles.card, styles.pressable)
  return isSelected === undefined ? (
    <Button onPress={() => onPress()} className={classes}>
      {content}
    </Button>
  ) : (
    <ToggleButton isSelected={isSelected} onChange={() => onPress()} className={classes}>
      {content}
    </ToggleButton>
  )
}
