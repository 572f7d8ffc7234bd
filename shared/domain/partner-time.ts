import type { PartnerTime } from './user'

/** The partner writes Jakarta time (WIB, UTC+7, no summer time) and names no zone (api.md, "dates"). */
export const wibOffsetSeconds = 7 * 3600
const pattern = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})$/

/** Writes epoch seconds (UTC) the way the partner does: `YYYY-MM-DD HH:MM:SS` in Jakarta. */
export function formatPartnerTime(epochSeconds: number): string {
  const shifted = new Date((epochSeconds + wibOffsetSeconds) * 1000)
  return shifted.toISOString().slice(0, 19).replace('T', ' ')
}

/**
 * Reads the partner's `YYYY-MM-DD HH:MM:SS`.
 *
 * Null for "none": empty, null, `0000-00-00 00:00:00`, and anything that is no moment of the calendar
 * (30 February would otherwise quietly become 1 March).
 */
export function parsePartnerTime(text: string | null | undefined): PartnerTime {
  const trimmed = text?.trim() ?? ''
  const match = pattern.exec(trimmed)
  if (match === null) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map(Number)
  const at = Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - wibOffsetSeconds
  return formatPartnerTime(at) === trimmed ? { at, text: trimmed } : null
}
