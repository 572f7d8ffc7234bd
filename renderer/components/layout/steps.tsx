import { Check } from 'lucide-react'
import { Button } from 'react-aria-components'
import { classNames } from '../class-names'
import styles from './steps.module.css'

export interface Step<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly state: 'done' | 'current' | 'ahead'
  /** Whether a press may lead there. */
  readonly isOpen?: boolean
}

export interface StepsProps<Id extends string> {
  readonly label: string
  /** Read aloud after the label of a step that is done: "selesai". */
  readonly doneText: string
  readonly steps: readonly Step<Id>[]
  readonly onOpen?: (id: Id) => void
}

/** Where one is in a work of several steps. */
export function Steps<Id extends string>({ label, doneText, steps, onOpen }: StepsProps<Id>) {
  return (
    <nav aria-label={label}>
      <ol className={styles.steps}>
        {steps.map((step, index) => {
          const className = classNames(styles.step, styles[step.state])
          const content = (
            <>
              {step.state === 'done' ? (
                <Check aria-hidden size={14} strokeWidth={2.25} />
              ) : (
                <span>{index + 1}</span>
              )}
              <span className={styles.label}>{step.label}</span>
              {step.state === 'done' && <span className="visually-hidden">{doneText}</span>}
            </>
          )
          return (
            <li
              key={step.id}
              {...(step.state === 'current' && { 'aria-current': 'step' as const })}
            >
              {onOpen && step.isOpen ? (
                <Button
                  className={classNames(className, styles.open)}
                  onPress={() => onOpen(step.id)}
                >
                  {content}
                </Button>
              ) : (
                <span className={className}>{content}</span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
