import { assertNever } from '#shared/domain/assert-never'
import type { ExpiryFilter, UserFilter } from '#shared/domain/users/user-query'
import type { UserFacets } from '#shared/domain/users/user-row'
import { changeMarks, type Dictionary, type UserColumns } from './user-columns'

const daySeconds = 86_400

type Test = (userNo: number) => boolean

/** The parts of a filter but for the search; null where a part narrows nothing. */
interface Tests {
  readonly types: Test | null
  readonly states: Test | null
  readonly packets: Test | null
  readonly others: readonly Test[]
}

/** True for users the filter leaves, whatever it searches for; null where it leaves all. `now` in epoch seconds. */
export function createFilter(columns: UserColumns, filter: UserFilter, now: number): Test | null {
  const { types, states, packets, others } = createTests(columns, filter, now)
  const [first = null, ...rest] = [types, states, packets, ...others].filter(
    (test) => test !== null,
  )
  if (first === null || rest.length === 0) return first
  return (userNo) => first(userNo) && rest.every((test) => test(userNo))
}

/** Counts users by type, state and packet: each kind within what the rest of the filter leaves. */
export function createCounter(columns: UserColumns, filter: UserFilter, now: number) {
  const { types, states, packets, others } = createTests(columns, filter, now)
  const { dictionaries } = columns
  const counts = {
    types: new Uint32Array(dictionaries.types.values.length),
    states: new Uint32Array(dictionaries.states.values.length),
    packets: new Uint32Array(dictionaries.packetIds.values.length),
  }
  const packetNames = new Map<number, number>()
  let odd = 0
  const tally = (count: Uint32Array, value: number) => {
    count[value] = (count[value] ?? 0) + 1
  }
  const add = (userNo: number): void => {
    if (!others.every((test) => test(userNo))) return
    const isType = types === null || types(userNo)
    const isState = states === null || states(userNo)
    const isPacket = packets === null || packets(userNo)
    if (isType && isState && isPacket) odd += columns.isOdd[userNo] ?? 0
    if (isState && isPacket) tally(counts.types, columns.types[userNo] ?? 0)
    if (isType && isPacket) tally(counts.states, columns.states[userNo] ?? 0)
    if (isType && isState) {
      const packet = columns.packetIds[userNo] ?? 0
      tally(counts.packets, packet)
      packetNames.set(packet, columns.packetNames[userNo] ?? 0)
    }
  }
  const nameOf = (packet: number) =>
    dictionaries.packetNames.values[packetNames.get(packet) ?? -1] ?? null
  const read = (): UserFacets => ({
    types: listValues(dictionaries.types, counts.types, filter.types, () => null),
    states: listValues(dictionaries.states, counts.states, filter.states, () => null),
    packets: listValues(dictionaries.packetIds, counts.packets, filter.packetIds, nameOf),
    odd,
  })
  return { add, read }
}

/** Values that users have or the filter asks for, by code. */
function listValues(
  { values, numberOf }: Dictionary,
  counts: Uint32Array,
  chosen: readonly (string | null)[],
  describe: (number: number) => string | null,
) {
  const codes = new Set([...values.filter((_, number) => counts[number] !== 0), ...chosen])
  return [...codes]
    .sort((a, b) => (a ?? '\uffff').localeCompare(b ?? '\uffff', 'id', { numeric: true }))
    .map((code) => ({
      code,
      description: describe(numberOf(code)),
      count: counts[numberOf(code)] ?? 0,
    }))
}

function createTests(columns: UserColumns, filter: UserFilter, now: number): Tests {
  const { dictionaries } = columns
  const others: Test[] = []
  const { registered, expiry, changes } = filter
  if (registered) others.push(between(columns.registeredAt, registered.from, registered.to))
  if (expiry) others.push(expires(columns.expiresAt, expiry, now))
  if (filter.withoutBranch) others.push((userNo) => columns.branchCounts[userNo] === 0)
  if (filter.odd) others.push((userNo) => columns.isOdd[userNo] === 1)
  if (changes.length > 0) {
    const marks = new Set(changes.map((change) => changeMarks.indexOf(change)))
    others.push((userNo) => marks.has(columns.changes[userNo] ?? 0))
  }
  return {
    types: oneOf(columns.types, dictionaries.types, filter.types),
    states: oneOf(columns.states, dictionaries.states, filter.states),
    packets: oneOf(columns.packetIds, dictionaries.packetIds, filter.packetIds),
    others,
  }
}

function oneOf(
  column: Uint32Array,
  { numberOf }: Dictionary,
  wanted: readonly (string | null)[],
): Test | null {
  if (wanted.length === 0) return null
  const numbers = new Set(wanted.map(numberOf))
  return (userNo) => numbers.has(column[userNo] ?? -1)
}

function expires(column: Float64Array, expiry: ExpiryFilter, now: number): Test {
  switch (expiry.kind) {
    case 'within':
      return between(column, now, now + expiry.days * daySeconds)
    case 'since':
      return between(column, now - expiry.days * daySeconds, now)
    case 'between':
      return between(column, expiry.from, expiry.to)
    case 'never':
      return (userNo) => Number.isNaN(column[userNo])
    default:
      return assertNever(expiry)
  }
}

/** From `from` to before `to`; those without a time are never between. */
function between(column: Float64Array, from: number | null, to: number | null): Test {
  const lowest = from ?? Number.NEGATIVE_INFINITY
  const end = to ?? Number.POSITIVE_INFINITY
  return (userNo) => {
    const at = column[userNo] ?? Number.NaN
    return at >= lowest && at < end
  }
}
