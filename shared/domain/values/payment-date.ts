import type { CheckedCell } from '../fields/cell-notes'
import { formatPartnerTime, parsePartnerTime } from './partner-time'

const clock = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?\s*(?:wib)?\s*(z|[+-]\d{2}:?\d{2})?$/i
const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T\s]+(.+))?$/
const dayFirst = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:,?\s+(.+))?$/
const named = /^(\d{1,2})[\s-]+(\p{L}{3,})\.?[\s-]+(\d{4})(?:,?\s+(.+))?$/u

/** By the first three letters, in Indonesian and English; `Mei`, `Agu`, `Okt`, `Des` are the former's own. */
const months: Readonly<Record<string, number>> = {
  ...{ jan: 1, feb: 2, mar: 3, apr: 4, mei: 5, may: 5, jun: 6, jul: 7, agu: 8, ags: 8, aug: 8 },
  ...{ sep: 9, okt: 10, oct: 10, nov: 11, nop: 11, des: 12, dec: 12 },
}

/**
 * When a payment was made, as it is sent: `YYYY-MM-DD HH:MM:SS` in Jakarta (WIB).
 *
 * Accepts `dd/mm/yyyy [HH:mm[:ss]]`, ISO, dates with a month's name, and what a spreadsheet stored as
 * a date. A day without a time is its midnight. Dates that only make sense with the month first are
 * refused: where one is, others would be read wrong in silence, so `isMonthFirst` (the column has
 * such dates) refuses those that make sense both ways too.
 */
export function repairPaymentDate(text: string, isMonthFirst = false): CheckedCell {
  const trimmed = text.normalize('NFKC').replace(/\s+/gu, ' ').replace(/^'+/, '').trim()
  if (trimmed === '') return { problem: 'required' }
  const byIso = iso.exec(trimmed)
  if (byIso !== null) {
    const [, year, month, day, time] = byIso
    return compose({ year, month, day, time })
  }
  const byName = named.exec(trimmed)
  if (byName !== null) {
    const [, day, name = '', year, time] = byName
    const month = months[name.slice(0, 3).toLowerCase()]
    if (month === undefined) return { problem: 'date-unreadable' }
    const cell = compose({ year, month: String(month), day, time })
    return 'problem' in cell ? cell : { ...cell, repair: 'date-rewritten' }
  }
  return readDayFirst(trimmed, isMonthFirst)
}

/** Whether a date can only be meant with the month first: `11/24/2026`, or a time with AM or PM. */
export function isMonthFirstDate(text: string): boolean {
  const [, first, , second, , time = ''] = dayFirst.exec(text.trim()) ?? []
  if (first === undefined || second === undefined) return false
  return Number(first) <= 12 && (Number(second) > 12 || /[ap]\.?m\.?$/i.test(time))
}

/**
 * Whether a column of dates has the month first: some can only be read so, and none only with the day
 * first. One stray date among others is that cell's problem alone.
 */
export function hasMonthFirst(texts: readonly string[]): boolean {
  return texts.some(isMonthFirstDate) && !texts.some(isDayFirstDate)
}

/** Whether a date can only be meant with the day first: `24/11/2026`. */
export function isDayFirstDate(text: string): boolean {
  const [, first, , second] = dayFirst.exec(text.trim()) ?? []
  return Number(first) > 12 && Number(second) <= 12
}

function readDayFirst(trimmed: string, isMonthFirst: boolean): CheckedCell {
  const match = dayFirst.exec(trimmed)
  if (match === null) return { problem: 'date-unreadable' }
  const [, day, , month, year, time] = match
  if (year?.length === 2) return { problem: 'date-short-year' }
  if (isMonthFirstDate(trimmed)) return { problem: 'date-month-first' }
  if (isMonthFirst && Number(day) <= 12 && day !== month) return { problem: 'date-ambiguous' }
  return compose({ year, month, day, time })
}

type Parts = Readonly<Record<'year' | 'month' | 'day' | 'time', string | undefined>>

function compose({ year = '', month = '', day = '', time }: Parts): CheckedCell {
  const [, hour = '0', minute = '0', second = '0', zone] =
    time === undefined ? ['', '0', '0', '0', undefined] : (clock.exec(time.trim()) ?? [])
  if (time !== undefined && !clock.test(time.trim())) return { problem: 'date-unreadable' }
  const two = (part: string) => part.padStart(2, '0')
  const local = `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`
  const moment = parsePartnerTime(local)
  if (moment === null) return { problem: 'date-unreadable' }
  if (zone === undefined) return { value: local }
  const value = formatPartnerTime(moment.at + wibSeconds - zoneSeconds(zone))
  return value === local ? { value } : { value, repair: 'date-rewritten' }
}

const wibSeconds = 7 * 3600

function zoneSeconds(zone: string): number {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60)
}
