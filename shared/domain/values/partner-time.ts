import type { PartnerMoment, PartnerTime } from '../users/user'

/** The partner writes Jakarta time (WIB, UTC+7, no summer time) and names no zone (api.md, "dates"). */
export const wibOffsetSeconds = 7 * 3600
const pattern = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})$/

/** Writes epoch seconds (UTC) the way the partner does: `YYYY-MM-DD HH:MM:SS` in Jakarta. */
export function formatPartnerTime(epochSeconds: number): string {
  const shifted = new Date((epochSeconds + wibOffsetSeconds) * 1000)
  return shifted.toISOString().slice(0, 19).replace('T', ' ')
}

/** Reads `YYYY-MM-DD HH:MM:SS` of Jakarta, the one form this console writes; null for anything else. */
export function parsePartnerTime(text: string | null | undefined): PartnerMoment | null {
  const trimmed = text?.trim() ?? ''
  const match = pattern.exec(trimmed)
  if (match === null) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map(Number)
  const at = Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - wibOffsetSeconds
  // 30 February would otherwise quietly become 1 March.
  return formatPartnerTime(at) === trimmed ? { at, text: trimmed } : null
}

/** Epoch seconds of a time; null for none, undefined for one that cannot be read. */
export function momentOf(time: PartnerTime): number | null | undefined {
  if (time === null) return null
  return 'at' in time ? time.at : undefined
}

/** What stands in the place of a time that cannot be read; null for none, and for one that can. */
export function unreadTextOf(time: PartnerTime): string | null {
  return time === null || 'at' in time ? null : time.text
}
