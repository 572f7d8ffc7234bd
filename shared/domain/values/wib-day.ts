import { wibOffsetSeconds } from './partner-time'

const daySeconds = 86_400

/** The beginning of a day in Jakarta, epoch seconds, of a text such as `31/12/2026`; null for any other. */
export function readDay(text: string): number | null {
  const match = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text)
  if (match === null) return null
  const [day = 0, month = 0, year = 0] = match.slice(1).map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  // 30 February would otherwise quietly become 2 March.
  if (date.getUTCDate() !== day || date.getUTCMonth() !== month - 1) return null
  return date.getTime() / 1000 - wibOffsetSeconds
}

/** The beginning of the day in Jakarta that a moment falls in. */
export function startOfDay(at: number): number {
  return Math.floor((at + wibOffsetSeconds) / daySeconds) * daySeconds - wibOffsetSeconds
}

/** The beginning of the day after. */
export function nextDay(dayStart: number): number {
  return dayStart + daySeconds
}

/** From the first day to before the day after the last; null for an open end. */
export interface DaySpan {
  readonly from: number | null
  readonly to: number | null
}

/** What is wrong with the two texts, or the span they name; both may not be empty. */
export function readSpan(
  fromText: string,
  toText: string,
): DaySpan | { readonly problem: 'from' | 'to' | 'order' } {
  const from = readDay(fromText)
  const last = readDay(toText)
  if (from === null && (fromText.trim() !== '' || toText.trim() === '')) return { problem: 'from' }
  if (last === null && toText.trim() !== '') return { problem: 'to' }
  if (from !== null && last !== null && last < from) return { problem: 'order' }
  return { from, to: last === null ? null : nextDay(last) }
}
