import { z } from 'zod'
import type { ReadableDb } from '#electron/sqlite/database'
import { type UserChange, userChangeSchema } from '#shared/domain/users/user-query'
import type { Job } from './cooperative-scheduler'

/** Different values of a column, each with a number; null is a value of its own. */
export interface Dictionary {
  readonly values: readonly (string | null)[]
  readonly numberOf: (value: string | null) => number
}

/**
 * What lists filter and count by, for every user: one array a column, indexed by `user_no`.
 *
 * About 45 bytes a user. Times are epoch seconds, NaN for none, Infinity for one
 * that cannot be read; codes are numbers of a dictionary.
 */
export interface UserColumns {
  /** One more than the highest `user_no`. */
  readonly size: number
  readonly isThere: Uint8Array
  readonly types: Uint32Array
  readonly states: Uint32Array
  readonly packetIds: Uint32Array
  readonly packetNames: Uint32Array
  readonly registeredAt: Float64Array
  readonly expiresAt: Float64Array
  readonly branchCounts: Uint32Array
  /** 1 where the partner's record was not as documented. */
  readonly isOdd: Uint8Array
  /** A place in `changeMarks`. */
  readonly changes: Uint8Array
  readonly dictionaries: {
    readonly types: Dictionary
    readonly states: Dictionary
    readonly packetIds: Dictionary
    readonly packetNames: Dictionary
  }
}

export const changeMarks: readonly (UserChange | null)[] = [null, ...userChangeSchema.options]

const rowsAtOnce = 5000
/** Stands for a time that cannot be read, on the way here: JSON has no Infinity. */
const unreadTime = 1e15
const texts = z.array(z.string().nullable())
const numbers = z.array(z.number().nullable())
/** One JSON list a column: a fraction of what a list a user costs to read and to parse. */
const columnsSchema = z.tuple([
  z.array(z.number()),
  texts,
  texts,
  texts,
  texts,
  numbers,
  numbers,
  numbers,
  z.array(userChangeSchema.nullable()),
  numbers,
])
const jsonColumns = z.array(z.string().transform((text): unknown => JSON.parse(text)))

/** Reads the columns of all users. */
export function* readUserColumns(db: ReadableDb): Job<UserColumns> {
  const last = db.prepare('SELECT coalesce(max(user_no), 0) FROM users').pluck().get()
  const { columns, put } = emptyColumns(z.int().parse(last) + 1)
  const next = db
    .prepare(
      `SELECT json_group_array(user_no), json_group_array(user_type),
         json_group_array(account_state), json_group_array(packet_id),
         json_group_array(packet_name), json_group_array(registered_at),
         json_group_array(coalesce(expires_at, iif(expires_text IS NULL, NULL, ${unreadTime}))), json_group_array(branch_count), json_group_array(change),
         json_group_array(odd_json IS NOT NULL)
       FROM (SELECT * FROM users WHERE user_no > ? ORDER BY user_no LIMIT ${rowsAtOnce})`,
    )
    .raw()
  for (let after = 0; ; ) {
    const page = columnsSchema.parse(jsonColumns.parse(next.get(after)))
    const last = page[0].at(-1)
    if (last === undefined) return columns
    put(page)
    after = last
    yield
  }
}

function emptyColumns(size: number) {
  const types = createDictionary()
  const states = createDictionary()
  const packetIds = createDictionary()
  const packetNames = createDictionary()
  const columns = {
    size,
    isThere: new Uint8Array(size),
    types: new Uint32Array(size),
    states: new Uint32Array(size),
    packetIds: new Uint32Array(size),
    packetNames: new Uint32Array(size),
    registeredAt: new Float64Array(size),
    expiresAt: new Float64Array(size),
    branchCounts: new Uint32Array(size),
    isOdd: new Uint8Array(size),
    changes: new Uint8Array(size),
    dictionaries: { types, states, packetIds, packetNames },
  }
  const put = (page: z.infer<typeof columnsSchema>): void => {
    const [nos, userTypes, accountStates, packets, names, registered, expires, ...rest] = page
    const [branches, changes, odd] = rest
    for (const [row, no] of nos.entries()) {
      columns.isThere[no] = 1
      columns.types[no] = types.add(userTypes[row] ?? null)
      columns.states[no] = states.add(accountStates[row] ?? null)
      columns.packetIds[no] = packetIds.add(packets[row] ?? null)
      columns.packetNames[no] = packetNames.add(names[row] ?? null)
      columns.registeredAt[no] = registered[row] ?? Number.NaN
      const end = expires[row] ?? Number.NaN
      columns.expiresAt[no] = end === unreadTime ? Number.POSITIVE_INFINITY : end
      columns.branchCounts[no] = branches[row] ?? 0
      columns.isOdd[no] = odd[row] ?? 0
      columns.changes[no] = changeMarks.indexOf(changes[row] ?? null)
    }
  }
  return { columns, put }
}

function createDictionary() {
  const values: (string | null)[] = []
  const numbers = new Map<string | null, number>()
  const add = (value: string | null): number => {
    const known = numbers.get(value)
    if (known !== undefined) return known
    numbers.set(value, values.length)
    return values.push(value) - 1
  }
  return { values, add, numberOf: (value: string | null) => numbers.get(value) ?? -1 }
}
