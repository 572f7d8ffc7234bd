const daySeconds = 86_400
export const weekSeconds = 7 * daySeconds
/** Jakarta is seven hours ahead of UTC, the whole year. */
const zoneSeconds = 7 * 3600
/** The epoch began on a Thursday; weeks begin on Monday. */
const mondaySeconds = 3 * daySeconds

const weekShift = zoneSeconds + mondaySeconds

/** The Monday, 00:00 WIB, that begins the week of `at`; both epoch seconds, UTC. */
export function startOfWeek(at: number): number {
  return Math.floor((at + weekShift) / weekSeconds) * weekSeconds - weekShift
}

/** The starts of `before` weeks, the week of `now`, and the weeks after it: `after` counts that week too. */
export function listWeeks(now: number, before: number, after: number): readonly number[] {
  const first = startOfWeek(now) - before * weekSeconds
  return Array.from({ length: before + after }, (_, index) => first + index * weekSeconds)
}
