import type { CheckedCell } from '../fields/cell-notes'
import { formatPartnerTime, parsePartnerTime } from './partner-time'

const clock =
  /^(?:(?:pukul|pkl|jam|at)\.?\s*)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?\s*([ap])?\.?(?:m\b\.?)?\s*(wib|wita|wit|z|(?:gmt|utc)?\s*[+-]\d{1,2}(?::?\d{2})?|gmt|utc)?$/i
const behind = '(?:(?:,\\s*|\\s+|T)(.+))?$'
const iso = new RegExp(`^(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})${behind}`)
const dayFirst = new RegExp(`^(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})${behind}`)
const named = new RegExp(`^(\\d{1,2})[\\s-]+(\\p{L}{3,})\\.?[\\s-]+(\\d{4}|\\d{2})${behind}`, 'u')
const namedFirst = new RegExp(`^(\\p{L}{3,})\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})${behind}`, 'u')
/** As programs write it, with nothing between. */
const joined = /^(20\d{2})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2}))?$/
const weekday =
  /^(?:(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|nesday|urday)?)\.?,?\s+/i

/** By the first three letters, in Indonesian and English; `Mei`, `Agu`, `Okt`, `Des` are the former's own. */
const months: Readonly<Record<string, number>> = {
  ...{ jan: 1, feb: 2, mar: 3, apr: 4, mei: 5, may: 5, jun: 6, jul: 7, agu: 8, ags: 8, aug: 8 },
  ...{ sep: 9, okt: 10, oct: 10, nov: 11, nop: 11, des: 12, dec: 12 },
}

/**
 * When a payment was made, as it is sent: `YYYY-MM-DD HH:MM:SS` in Jakarta (WIB).
 *
 * Accepts `dd/mm/yyyy [HH:mm[:ss]]`, ISO, dates with a month's name, what programs write without signs
 * between, a weekday before, a time with AM or PM or the name of a zone (WIB, WITA, WIT), and what a
 * spreadsheet stored as a date. A day without a time is its midnight. Two digits are a year only behind a
 * month's name. Dates that only make sense with the month first are
 * refused: where one is, others would be read wrong in silence, so `isMonthFirst` (the column has
 * such dates) refuses those that make sense both ways too.
 */
export function repairPaymentDate(text: string, isMonthFirst = false): CheckedCell {
  const trimmed = plainForm(text)
  if (trimmed === '') return { problem: 'required' }
  const found = iso.exec(trimmed) ?? joined.exec(trimmed)
  if (found !== null) {
    const [, year, month, day, ...time] = found
    // The joined form has its time in three parts, the other in one.
    const [first] = time
    return compose({ year, month, day, time: time.length > 1 && first ? time.join(':') : first })
  }
  const byName = readNamed(trimmed)
  return byName ?? readDayFirst(trimmed, isMonthFirst)
}

function plainForm(text: string): string {
  const line = text.normalize('NFKC').replace(/\s+/gu, ' ').replace(/^'+/, '').trim()
  return line.replace(weekday, '')
}

/** Dates with a month's name: which part is the day is never a question. */
function readNamed(trimmed: string): CheckedCell | null {
  const [, monthFirst, dayBehind, ...rest] = namedFirst.exec(trimmed) ?? []
  const [, day = dayBehind, name = monthFirst, year = rest[0], time = rest[1]] =
    named.exec(trimmed) ?? []
  if (name === undefined || year === undefined) return null
  const month = months[name.slice(0, 3).toLowerCase()]
  if (month === undefined) return { problem: 'date-unreadable' }
  const fullYear = year.length === 2 ? `20${year}` : year
  const cell = compose({ year: fullYear, month: String(month), day, time })
  return 'problem' in cell ? cell : { ...cell, repair: 'date-rewritten' }
}

/** Whether a date can only be meant with the month first: `11/24/2026`, or a time with AM or PM. */
export function isMonthFirstDate(text: string): boolean {
  const [, first, , second, , time = ''] = dayFirst.exec(plainForm(text)) ?? []
  if (first === undefined || second === undefined) return false
  return Number(first) <= 12 && (Number(second) > 12 || /[ap]\.?m\.?\b/i.test(time))
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
  const [, first, , second] = dayFirst.exec(plainForm(text)) ?? []
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
  const clockTime = readClock(time)
  const two = (part: string) => part.padStart(2, '0')
  const date = `${year}-${two(month)}-${two(day)}`
  if (parsePartnerTime(`${date} 00:00:00`) === null) return { problem: 'date-unreadable' }
  if (clockTime === null) return { problem: 'date-time-unreadable' }
  const local = `${date} ${clockTime.text}`
  const moment = parsePartnerTime(local)
  if (moment === null) return { problem: 'date-time-unreadable' }
  const value = formatPartnerTime(moment.at + wibSeconds - clockTime.zoneSeconds)
  return value === local && !clockTime.isTwelveHours
    ? { value }
    : { value, repair: 'date-rewritten' }
}

interface ClockTime {
  /** `HH:MM:SS`. */
  readonly text: string
  /** East of UTC. */
  readonly zoneSeconds: number
  readonly isTwelveHours: boolean
}

/** The time behind a date; midnight in Jakarta where there is none, null where it cannot be read. */
function readClock(time = '00:00'): ClockTime | null {
  const match = clock.exec(time.trim())
  if (match === null) return null
  const [, hourText = '', minute = '', second = '00', half, zone = 'wib'] = match
  const isTwelveHours = half !== undefined
  const hour = Number(hourText)
  if (isTwelveHours && (hour < 1 || hour > 12)) return null
  const zoneSeconds = readZone(zone.toLowerCase().replaceAll(' ', ''))
  const afternoon = half?.toLowerCase() === 'p' ? 12 : 0
  const hours = isTwelveHours ? (hour % 12) + afternoon : hour
  return {
    text: [String(hours), minute, second].map((part) => part.padStart(2, '0')).join(':'),
    zoneSeconds,
    isTwelveHours,
  }
}

const wibSeconds = 7 * 3600

const zoneHours: Readonly<Record<string, number>> = {
  wib: 7,
  wita: 8,
  wit: 9,
  z: 0,
  gmt: 0,
  utc: 0,
}

function readZone(zone: string): number {
  const hours = zoneHours[zone]
  if (hours !== undefined) return hours * 3600
  const [, sign, whole = '0', minutes = '0'] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? []
  return (sign === '-' ? -1 : 1) * (Number(whole) * 3600 + Number(minutes) * 60)
}
