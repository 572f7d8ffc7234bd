import type { GroupCount, UsersOverview, WeekCount } from '#shared/domain/overview'
import type { ReferenceData } from '#shared/domain/users/user'
import { listWeeks, weekSeconds } from '#shared/domain/values/week'
import type { Job } from '../lists/cooperative-scheduler'
import type { Dictionary, UserColumns } from '../lists/user-columns'

const pastWeeks = 4
const quarterWeeks = 13
export interface OverviewSource {
  readonly columns: UserColumns
  readonly gone: ReadonlySet<number>
  readonly reference: ReferenceData | null
}

/** Users counted between two pauses. */
const chunk = 50_000

/**
 * The copy in figures as of `now` (epoch seconds, UTC), from what lists filter by: as quick as a filter,
 * and in slices. Weeks are those of Jakarta. Who vanished (`gone`) is not counted.
 */
export function* makeOverview(
  { columns, gone, reference }: OverviewSource,
  now: number,
): Job<UsersOverview> {
  const { types, states, packetIds, dictionaries } = columns
  const expiries = createWeeks(listWeeks(now, pastWeeks, quarterWeeks))
  const registrations = createWeeks(listWeeks(now, quarterWeeks - 1, 1))
  const byState = createGroups(dictionaries.states)
  const byType = createGroups(dictionaries.types)
  const byPacket = createGroups(dictionaries.packetIds)
  const packetNames = createNames(columns)
  let total = 0
  let odd = 0
  for (let userNo = 0; userNo < columns.size; userNo += 1) {
    if (userNo % chunk === 0) yield
    if (columns.isThere[userNo] !== 1 || gone.has(userNo)) continue
    total += 1
    expiries.add(columns.expiresAt[userNo])
    registrations.add(columns.registeredAt[userNo])
    byState.add(states[userNo])
    byType.add(types[userNo])
    byPacket.add(packetIds[userNo])
    packetNames.add(userNo)
    odd += columns.isOdd[userNo] ?? 0
  }
  const packets = new Map(reference?.packets.map(({ id, description }) => [id, description]))
  const userTypes = new Map(
    reference?.userTypes.map(({ code, description }) => [code, description]),
  )
  return {
    total,
    expiries: expiries.list(),
    registrations: registrations.list(),
    states: byState.list((value) => value),
    types: byType.list((value) => userTypes.get(value ?? '') ?? null),
    packets: byPacket.list((value) => packets.get(value ?? '') ?? packetNames.find(value)),
    odd,
  }
}

function createWeeks(starts: readonly number[]) {
  const counts = new Uint32Array(starts.length)
  const [first = 0] = starts
  const end = first + starts.length * weekSeconds
  return {
    add: (at = Number.NaN): void => {
      if (!(at >= first && at < end)) return
      const week = Math.floor((at - first) / weekSeconds)
      counts[week] = (counts[week] ?? 0) + 1
    },
    list: (): WeekCount[] =>
      starts.map((from, week) => ({ from, to: from + weekSeconds, count: counts[week] ?? 0 })),
  }
}

function createGroups({ values }: Dictionary) {
  const counts = new Uint32Array(values.length)
  return {
    add: (number = 0): void => {
      counts[number] = (counts[number] ?? 0) + 1
    },
    /** The commonest first. */
    list: (nameOf: (value: string | null) => string | null): GroupCount[] =>
      values
        .map((value, number) => ({ value, name: nameOf(value), count: counts[number] ?? 0 }))
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count || compareValues(a.value, b.value)),
  }
}

/** What users call their packets: where they differ, the name that sorts last. */
function createNames({ packetIds, packetNames, dictionaries }: UserColumns) {
  const nameOf = new Map<number, number>()
  const text = (number: number) => dictionaries.packetNames.values[number] ?? ''
  return {
    add: (userNo: number): void => {
      const packet = packetIds[userNo] ?? 0
      const name = packetNames[userNo] ?? 0
      const known = nameOf.get(packet)
      if (known === name) return
      if (known === undefined || text(name) > text(known)) nameOf.set(packet, name)
    },
    find: (packetId: string | null): string | null => {
      const name = nameOf.get(dictionaries.packetIds.numberOf(packetId))
      return name === undefined ? null : (dictionaries.packetNames.values[name] ?? null)
    },
  }
}

/** Nothing first. */
function compareValues(a: string | null, b: string | null): number {
  if (a === b) return 0
  return a === null || (b !== null && a < b) ? -1 : 1
}
