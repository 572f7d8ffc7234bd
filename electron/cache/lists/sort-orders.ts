import { z } from 'zod'
import type { ReadableDb } from '#electron/sqlite/database'
import type { UserSort, UserSortKey } from '#shared/domain/users/user-query'
import { normaliseForSearch } from '#shared/domain/values/search-text'
import type { Job } from './cooperative-scheduler'
import type { Dictionary, UserColumns } from './user-columns'

/** Users in ascending order. From `valued` on they have no value, and come last in either direction. */
export interface Order {
  readonly userNos: Uint32Array
  readonly valued: number
}

export interface Part {
  readonly offset: number
  readonly limit: number
}

/** The user at a place of a list: descending, the part with values is read backwards, then the part without. */
export function userAt(
  { userNos, valued }: Order,
  { descending }: UserSort,
  place: number,
): number {
  const ascending = place < valued ? valued - 1 - place : userNos.length - 1 - (place - valued)
  return userNos[descending ? ascending : place] ?? 0
}

/** The users of a part of a list. */
export function readOrder(order: Order, sort: UserSort, { offset, limit }: Part): number[] {
  const length = Math.max(0, Math.min(limit, order.userNos.length - offset))
  return Array.from({ length }, (_, at) => userAt(order, sort, offset + at))
}

/** Sorted by an index of the database; the others from the columns. Names and addresses are normalised. */
export const textColumns = {
  registrationId: 'registration_id',
  storeName: 'name_key',
  email: 'email_key',
  storeAddress: 'address_key',
} as const
export type TextSortKey = keyof typeof textColumns

export function isTextSort(by: UserSortKey): by is TextSortKey {
  return by in textColumns
}

const rowsAtOnce = 20_000
/** Checked as one: a schema for each of 20,000 numbers takes longer than reading them. */
const numbersSchema = z.custom<readonly number[]>(
  (list) => Array.isArray(list) && list.every(Number.isInteger),
)
const placeSchema = z.tuple([z.string(), z.string()])

/** Walks the index of a text column. Empty texts are no value. */
export function* readTextOrder(db: ReadableDb, by: TextSortKey): Job<Order> {
  const column = textColumns[by]
  const next = db
    .prepare(
      `SELECT json_group_array(user_no) FROM (SELECT user_no FROM users
       WHERE (${column}, registration_id) > (?, ?)
       ORDER BY ${column}, registration_id LIMIT ${rowsAtOnce})`,
    )
    .pluck()
  const findPlace = db
    .prepare(`SELECT ${column}, registration_id FROM users WHERE user_no = ?`)
    .raw()
  const parts: Uint32Array[] = []
  for (let after = ['', '']; ; ) {
    const userNos = numbersSchema.parse(JSON.parse(z.string().parse(next.get(...after))))
    const last = userNos.at(-1)
    if (last === undefined) break
    parts.push(Uint32Array.from(userNos))
    after = placeSchema.parse(findPlace.get(last))
    yield
  }
  const userNos = join(parts)
  const empty = z
    .int()
    .parse(db.prepare(`SELECT count(*) FROM users WHERE ${column} = ''`).pluck().get())
  return { userNos: rotate(userNos, empty), valued: userNos.length - empty }
}

function join(parts: readonly Uint32Array[]): Uint32Array {
  const joined = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0))
  let length = 0
  for (const part of parts) {
    joined.set(part, length)
    length += part.length
  }
  return joined
}

/** The order by one of the columns's columns: `byId` says how ties stand. */
export function* deriveOrder(
  columns: UserColumns,
  byId: Order,
  by: Exclude<UserSortKey, TextSortKey>,
): Job<Order> {
  const keys = keysOf(columns, by)
  yield
  const userNos = yield* sortStably(byId.userNos, keys)
  let valued = userNos.length
  while (valued > 0 && keys[userNos[valued - 1] ?? 0] === noValue) valued -= 1
  return { userNos, valued }
}

/** Times reach from the year 0 to 9999: below 2^39 seconds, counted from there. */
const yearZero = 62_200_000_000
const digitBits = 13
const digits = 3
const noValue = 2 ** (digitBits * digits) - 1

function keysOf(columns: UserColumns, by: Exclude<UserSortKey, TextSortKey>): Float64Array {
  switch (by) {
    case 'userType':
      return ranks(columns.types, columns.dictionaries.types)
    case 'accountState':
      return ranks(columns.states, columns.dictionaries.states)
    case 'packetName':
      return ranks(columns.packetNames, columns.dictionaries.packetNames)
    case 'branchCount':
      return Float64Array.from(columns.branchCounts)
    case 'registeredAt':
      return times(columns.registeredAt)
    case 'expiresAt':
      return times(columns.expiresAt)
  }
}

function times(column: Float64Array): Float64Array {
  return column.map((at) => (Number.isFinite(at) ? at + yearZero : noValue))
}

function ranks(column: Uint32Array, { values }: Dictionary): Float64Array {
  const texts = values.map((value) => normaliseForSearch(value ?? ''))
  const sorted = [...new Set(texts)].sort()
  const rankOf = texts.map((text) => (text === '' ? noValue : sorted.indexOf(text)))
  return Float64Array.from(column, (number) => rankOf[number] ?? noValue)
}

/** Sorts by digits, the lowest first: as long for any order, and ties stay as they were. */
function* sortStably(userNos: Uint32Array, keys: Float64Array): Job<Uint32Array> {
  let from = userNos
  for (let digit = 0; digit < digits; digit += 1) {
    const unit = 2 ** (digit * digitBits)
    const digitOf = (userNo: number) =>
      Math.floor((keys[userNo] ?? noValue) / unit) % 2 ** digitBits
    const starts = new Uint32Array(2 ** digitBits + 1)
    for (const userNo of from) {
      const next = digitOf(userNo) + 1
      starts[next] = (starts[next] ?? 0) + 1
    }
    for (let i = 1; i < starts.length; i += 1) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0)
    yield
    const to = new Uint32Array(from.length)
    for (const userNo of from) {
      const value = digitOf(userNo)
      const place = starts[value] ?? 0
      to[place] = userNo
      starts[value] = place + 1
    }
    from = to
    yield
  }
  return from
}

/** Puts the first `count` behind the others. */
function rotate(userNos: Uint32Array, count: number): Uint32Array {
  if (count === 0) return userNos
  const rotated = new Uint32Array(userNos.length)
  rotated.set(userNos.subarray(count))
  rotated.set(userNos.subarray(0, count), userNos.length - count)
  return rotated
}
