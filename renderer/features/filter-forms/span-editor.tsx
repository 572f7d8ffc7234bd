import { useState } from 'react'
import { Form } from 'react-aria-components'
import { type DaySpan, readSpan, startOfDay } from '#shared/domain/values/wib-day'
import { useMessages } from '../../app-shell/locale'
import { useNow } from '../../app-shell/use-now'
import { Button } from '../../components/button'
import { TextField } from '../../components/fields/text-field'
import styles from './filter-form.module.css'

const daySeconds = 86_400
const usual: readonly number[] = [7, 30, 90]

interface SpanEditorProps {
  readonly span: DaySpan | null
  /** Offers the days just past by one press. */
  readonly hasLastDays: boolean
  readonly onApply: (span: DaySpan) => void
}

/** From one day to another, both included; either may stay open. */
export function SpanEditor({ span, hasLastDays, onApply }: SpanEditorProps) {
  const { users, formats } = useMessages()
  const { filters } = users
  const today = startOfDay(useNow(60))
  const [from, setFrom] = useState(span?.from ? formats.date(span.from) : '')
  const [to, setTo] = useState(span?.to ? formats.date(span.to - 1) : '')
  const [hasTried, setHasTried] = useState(false)
  const read = readSpan(from, to)
  const problem = hasTried && 'problem' in read ? read.problem : undefined
  return (
    <Form
      className={styles.fields ?? ''}
      onSubmit={(event) => {
        event.preventDefault()
        setHasTried(true)
        if (!('problem' in read)) onApply(read)
      }}
    >
      {hasLastDays && (
        <div className={styles.usual}>
          {usual.map((days) => (
            <Button
              key={days}
              size="small"
              onPress={() => onApply({ from: today - (days - 1) * daySeconds, to: null })}
            >
              {filters.lastDays(days)}
            </Button>
          ))}
        </div>
      )}
      <div className={styles.span}>
        <TextField
          label={filters.from}
          placeholder={filters.dayPlaceholder}
          autoFocus
          value={from}
          onChange={setFrom}
          error={problem === 'from' ? filters.dayError : undefined}
        />
        <TextField
          label={filters.to}
          placeholder={filters.dayPlaceholder}
          value={to}
          onChange={setTo}
          error={problem === 'to' ? filters.dayError : problem && orderError(problem)}
        />
      </div>
      <Button type="submit">{filters.apply}</Button>
    </Form>
  )

  function orderError(wrong: 'from' | 'to' | 'order'): string | undefined {
    return wrong === 'order' ? filters.daysOrder : undefined
  }
}
