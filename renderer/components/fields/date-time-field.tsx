import { type CalendarDateTime, parseDateTime } from '@internationalized/date'
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react'
import type { ComponentProps } from 'react'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Label,
  Popover,
} from 'react-aria-components'
import { classNames } from '../class-names'
import styles from './date-time-field.module.css'
import field from './field.module.css'
import { FieldNotes, type FieldTexts, labelClass } from './field-notes'
import list from './list.module.css'

export type DateTimeFieldProps = FieldTexts & {
  /** `YYYY-MM-DD HH:MM:SS` on the clock of the place it is about; empty for none. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur: () => void
  readonly openLabel: string
  readonly previousLabel: string
  readonly nextLabel: string
  readonly isRequired?: boolean
}

/** A day and a time of it: typed part by part, the day also from a calendar. */
export function DateTimeField({
  label,
  isLabelHidden,
  description,
  error,
  value,
  onChange,
  openLabel,
  previousLabel,
  nextLabel,
  ...rest
}: DateTimeFieldProps) {
  return (
    <DatePicker<CalendarDateTime>
      {...rest}
      granularity="minute"
      hourCycle={24}
      shouldForceLeadingZeros
      value={value === '' ? null : parseDateTime(value.replace(' ', 'T'))}
      onChange={(moment) => onChange(moment === null ? '' : written(moment))}
      isInvalid={error !== undefined}
      className={classNames(field.field, styles.picker)}
    >
      <Label className={labelClass(isLabelHidden)}>{label}</Label>
      <Group className={field.control ?? ''}>
        <DateInput className={styles.parts ?? ''}>
          {(part) => <DateSegment segment={asWritten(part)} className={styles.part ?? ''} />}
        </DateInput>
        <Button aria-label={openLabel} className={classNames(field.icon, field.open)}>
          <CalendarDays aria-hidden size={16} strokeWidth={1.75} />
        </Button>
      </Group>
      <FieldNotes description={description} error={error} />
      <Popover className={classNames(list.popover, styles.popover)} offset={4}>
        <Dialog className={styles.dialog ?? ''}>
          <Calendar>
            <header className={styles.month}>
              <Button slot="previous" aria-label={previousLabel} className={styles.turn ?? ''}>
                <ChevronLeft aria-hidden size={16} strokeWidth={1.75} />
              </Button>
              <Heading className={styles.monthName ?? ''} />
              <Button slot="next" aria-label={nextLabel} className={styles.turn ?? ''}>
                <ChevronRight aria-hidden size={16} strokeWidth={1.75} />
              </Button>
            </header>
            <CalendarGrid weekdayStyle="short">
              <CalendarGridHeader>
                {(day) => (
                  <CalendarHeaderCell className={styles.weekday ?? ''}>{day}</CalendarHeaderCell>
                )}
              </CalendarGridHeader>
              <CalendarGridBody>
                {(date) => <CalendarCell date={date} className={styles.day ?? ''} />}
              </CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  )
}

type Part = ComponentProps<typeof DateSegment>['segment']

/** Between the parts stands what stands everywhere else: 25/11/2026 14:02, in every language. */
function asWritten(part: Part): Part {
  if (part.type !== 'literal') return part
  return { ...part, text: part.text.replace('.', ':').replace(',', '') }
}

function written(moment: CalendarDateTime): string {
  return moment.set({ millisecond: 0 }).toString().replace('T', ' ')
}
