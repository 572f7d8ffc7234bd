import { z } from 'zod'
import type { ReadableDb } from '#electron/sqlite/database'
import type { GroupCount, UsersOverview, WeekCount } from '#shared/domain/overview'
import { listWeeks, weekSeconds, weekShift } from '#shared/domain/week'
import { readReferenceData } from './reference-table'
import { countUsers } from './users-table'

const pastWeeks = 4
const quarterWeeks = 13
const weeksSchema = z.array(z.object({ week: z.int(), n: z.int() }))
const groupsSchema = z.array(
  z.object({ value: z.string().nullable(), name: z.string().nullable(), n: z.int() }),
)

/** The copy in figures as of `now` (epoch seconds, UTC). Weeks are those of Jakarta. */
export function readOverview(db: ReadableDb, now: number): UsersOverview {
  const reference = readReferenceData(db)
  const packets = new Map(reference?.packets.map(({ id, description }) => [id, description]))
  const types = new Map(reference?.userTypes.map(({ code, description }) => [code, description]))
  return {
    total: countUsers(db),
    expiries: countWeeks(db, 'expires_at', listWeeks(now, pastWeeks, quarterWeeks)),
    registrations: countWeeks(db, 'registered_at', listWeeks(now, quarterWeeks - 1, 1)),
    states: countGroups(db, 'account_state', 'account_state'),
    types: countGroups(db, 'user_type', 'NULL').map((group) => named(group, types)),
    packets: countGroups(db, 'packet_id', 'max(packet_name)').map((group) => named(group, packets)),
  }
}

function countWeeks(
  db: ReadableDb,
  column: 'expires_at' | 'registered_at',
  weeks: readonly number[],
): WeekCount[] {
  const [first = 0] = weeks
  const counts = weeksSchema.parse(
    db
      .prepare(
        `SELECT (${column} + ${weekShift}) / ${weekSeconds} AS week, count(*) AS n FROM users
         WHERE ${column} >= ? AND ${column} < ? AND vanished_at IS NULL GROUP BY week`,
      )
      .all(first, first + weeks.length * weekSeconds),
  )
  const byStart = new Map(counts.map(({ week, n }) => [week * weekSeconds - weekShift, n]))
  return weeks.map((from) => ({ from, to: from + weekSeconds, count: byStart.get(from) ?? 0 }))
}

/** The commonest first. */
function countGroups(
  db: ReadableDb,
  column: 'account_state' | 'user_type' | 'packet_id',
  name: string,
): GroupCount[] {
  const groups = groupsSchema.parse(
    db
      .prepare(
        `SELECT ${column} AS value, ${name} AS name, count(*) AS n FROM users
         WHERE vanished_at IS NULL GROUP BY ${column} ORDER BY n DESC, value`,
      )
      .all(),
  )
  return groups.map(({ value, name: found, n }) => ({ value, name: found, count: n }))
}

function named(group: GroupCount, names: ReadonlyMap<string, string>): GroupCount {
  return { ...group, name: names.get(group.value ?? '') ?? group.name }
}
