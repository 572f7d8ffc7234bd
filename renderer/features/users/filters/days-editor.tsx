import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useMessages } from '../../../app-shell/locale'
import { Button } from '../../../components/button'
import { TextField } from '../../../components/fields/text-field'
import styles from '../../filter-forms/filter-form.module.css'

const usual: readonly number[] = [7, 14, 30, 90]
const mostDays = 3650

/** A number of days: one of the usual, or any. */
export function DaysEditor({
  days,
  isPast,
  onApply,
}: {
  readonly days: number | null
  /** Counted back from today. */
  readonly isPast: boolean
  readonly onApply: (days: number) => void
}) {
  const { filters } = useMessages().users
  const [text, setText] = useState(String(days ?? 30))
  const [hasTried, setHasTried] = useState(false)
  const typed = /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : mostDays + 1
  const isGood = typed <= mostDays
  return (
    <Form
      className={styles.fields ?? ''}
      onSubmit={(event) => {
        event.preventDefault()
        setHasTried(true)
        if (isGood) onApply(typed)
      }}
    >
      <div className={styles.usual}>
        {usual.map((count) => (
          <Button key={count} size="small" onPress={() => onApply(count)}>
            {isPast ? filters.lastDays(count) : filters.days(count)}
          </Button>
        ))}
      </div>
      <div className={styles.typed}>
        <TextField
          label={filters.daysLabel}
          autoFocus
          value={text}
          onChange={setText}
          inputMode="numeric"
          error={hasTried && !isGood ? filters.daysError : undefined}
        />
        <Button type="submit">{filters.apply}</Button>
      </div>
    </Form>
  )
}
