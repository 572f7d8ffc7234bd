const daySeconds = 86_400
const wibSeconds = 7 * 3600
/** Within as many days a renewal is near. */
const soonDays = 7

/** Days of the calendar in Jakarta from `now` to `at` (epoch seconds); below nought when it is past. */
export function daysUntil(at: number, now: number): number {
  const day = (moment: number) => Math.floor((moment + wibSeconds) / daySeconds)
  return day(at) - day(now)
}

export type ExpiryTone = 'past' | 'soon' | 'later'

/** What an expiry calls for; one of today counts as past once its hour is. */
export function toneOf(at: number, now: number): ExpiryTone {
  if (at <= now) return 'past'
  return daysUntil(at, now) <= soonDays ? 'soon' : 'later'
}
