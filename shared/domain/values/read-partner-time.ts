import type { PartnerTime } from '../users/user'
import { parsePartnerTime, wibOffsetSeconds } from './partner-time'

const clearForm =
  /^(?<day>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{2}:\d{2})(?<second>:\d{2})?(?:\.\d+)?\s?(?<zone>Z|[+-]\d{2}(?::?\d{2})?)?)?$/i
/** `0000-00-00`, whatever time of the day stands behind it. */
const zeroDay = /^0000-00-00(?:\D|$)/
const longestText = 200

/**
 * Reads a time of the partner's answers (api.md, "dates"): Jakarta time, unless it names a zone.
 *
 * Read are `YYYY-MM-DD HH:MM:SS`, and the other forms that can mean one moment alone: `T` between,
 * without seconds, fractions of a second (cut off), a zone (`Z`, `+07:00`). A day alone is its first
 * second, or its last where it says how long something lasts (`dayMeans`): of an end the whole day
 * counts. Empty, null and the zero day are none; anything else keeps its text.
 */
export function readPartnerTime(
  text: string | null | undefined,
  dayMeans: 'its-start' | 'its-end',
): PartnerTime {
  const trimmed = text?.trim() ?? ''
  if (trimmed === '' || zeroDay.test(trimmed)) return null
  const unread = { text: trimmed.slice(0, longestText) }
  const parts = clearForm.exec(trimmed)?.groups
  if (parts === undefined) return unread
  const { day = '', time, second = ':00', zone } = parts
  const wholeDay = dayMeans === 'its-start' ? '00:00:00' : '23:59:59'
  const moment = parsePartnerTime(`${day} ${time === undefined ? wholeDay : time + second}`)
  const offset = zone === undefined ? wibOffsetSeconds : readOffset(zone)
  if (moment === null || offset === null) return unread
  return { at: moment.at + wibOffsetSeconds - offset, text: trimmed }
}

/** Seconds before UTC; null for what is no zone anywhere. */
function readOffset(zone: string): number | null {
  if (zone.toUpperCase() === 'Z') return 0
  const digits = zone.slice(1).replace(':', '')
  const hours = Number(digits.slice(0, 2))
  const minutes = Number(digits.slice(2) || '0')
  if (hours > 14 || minutes > 59) return null
  return (zone.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60)
}
