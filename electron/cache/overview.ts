import { z } from 'zod'
import type { ReadableDb } from '#electron/sqlite/database'
import type { GroupCount, UsersOverview, WeekCount } from '#shared/domain/overview'
import { listWeeks, weekSeconds, weekShift } from '#shared/domain/week'
import { readReferenceData } from './reference-table'

const pastWeeks = 4
const quarterWeeks = 13
const weeksSchema = z.array(z.object({ week: z.int(), n: z.int() }))
const combinationsSchema = z.array(
  z.object({
    account_state: z.string().nullable(),
    user_type: z.string(),
    packet_id: z.string().nullable(),
    packet_name: z.string().nullable(),
    n: z.int(),
  }),
)
type Combination = z.infer<typeof combinationsSchema>[number]

/** The copy in figures as of `now` (epoch seconds, UTC). Weeks are those of Jakarta. */
export function readOverview(db: ReadableDb, now: number): UsersOverview {
  const reference = readReferenceData(db)
  const packets = new Map(reference?.packets.map(({ id, description }) => [id, description]))
  const types = new Map(reference?.userTypes.map(({ code, description }) => [code, description]))
  const combinations = listCombinations(db)
  return {
    total: combinations.reduce((sum, { n }) => sum + n, 0),
    expiries: countWeeks(db, 'expires_at', listWeeks(now, pastWeeks, quarterWeeks)),
    registrations: countWeeks(db, 'registered_at', listWeeks(now, quarterWeeks - 1, 1)),
    states: countGroups(combinations, 'account_state'),
    types: countGroups(combinations, 'user_type').map((group) => named(group, types)),
    packets: countGroups(combinations, 'packet_id').map((group) => named(group, packets)),
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

/** How many users have each state, type and packet together: few rows, for one walk through all users. */
function listCombinations(db: ReadableDb): Combination[] {
  return combinationsSchema.parse(
    db
      .prepare(
        `SELECT account_state, user_type, packet_id, max(packet_name) AS packet_name, count(*) AS n
         FROM users WHERE vanished_at IS NULL GROUP BY account_state, user_type, packet_id`,
      )
      .all(),
  )
}

/** The commonest first. */
function countGroups(
  combinations: readonly Combination[],
  column: 'account_state' | 'user_type' | 'packet_id',
): GroupCount[] {
  const groups = new Map<string | null, { name: string | null; count: number }>()
  for (const combination of combinations) {
    const value = combination[column]
    const group = groups.get(value) ?? { name: null, count: 0 }
    const name = nameIn(combination, column)
    if (name !== null && (group.name === null || name > group.name)) group.name = name
    group.count += combination.n
    groups.set(value, group)
  }
  return [...groups]
    .map(([value, group]) => ({ value, ...group }))
    .sort((a, b) => b.count - a.count || compareValues(a.value, b.value))
}

function nameIn(combination: Combination, column: keyof Combination): string | null {
  if (column === 'account_state') return combination.account_state
  return column === 'packet_id' ? combination.packet_name : null
}

/** As SQLite sorts: nothing first. */
function compareValues(a: string | null, b: string | null): number {
  if (a === b) return 0
  return a === null || (b !== null && a < b) ? -1 : 1
}

function named(group: GroupCount, names: ReadonlyMap<string, string>): GroupCount {
  return { ...group, name: names.get(group.value ?? '') ?? group.name }
}
