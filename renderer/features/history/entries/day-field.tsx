import { useState } from 'react'
import { readDay } from '#shared/domain/wib-day'
import { useMessages } from '../../../app-shell/locale'
import { TextField } from '../../../components/text-field'

/** A day of the calendar in WIB, or none. What is half typed narrows nothing. */
export function DayField({
  label,
  value,
  onChange,
}: {
  readonly label: string
  /** When the day begins, epoch seconds. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}) {
  const { filters } = useMessages().history
  const { date } = useMessages().formats
  const [text, setText] = useState(value === null ? '' : date(value))
  const [isLeft, setIsLeft] = useState(true)
  const isBad = isLeft && text.trim() !== '' && readDay(text) === null
  return (
    <TextField
      label={label}
      placeholder={filters.dateHint}
      inputMode="numeric"
      value={text}
      error={isBad ? filters.badDate : undefined}
      onFocus={() => setIsLeft(false)}
      onBlur={() => setIsLeft(true)}
      onChange={(typed) => {
        setText(typed)
        onChange(readDay(typed))
      }}
    />
  )
}
