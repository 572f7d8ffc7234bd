import { z } from 'zod'
import type { ReadableDb } from '#electron/sqlite/database'
import { type UserChange, userChangeSchema } from '#shared/domain/user-query'
import type { Job } from './job-stack'

/** Different values of a column, each with a number; null is a value of its own. */
export interface Dictionary {
  readonly values: readonly (string | null)[]
  readonly numberOf: (value: string | null) => number
}

/**
 * What lists filter and count by, for every user: one array a column, indexed by `user_no`.
 *
 * About 45 bytes a user. Times are epoch seconds, NaN for none; codes are numbers of a dictionary.
 */
export interface Roster {
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
const text = z.string().nullable()
const whole = z.int().nullable()
const recordSchema = z.tuple([
  z.int(),
  z.string(),
  text,
  text,
  text,
  whole,
  whole,
  z.int(),
  userChangeSchema.nullable(),
])

/** Reads the columns of all users. */
export function* readRoster(db: ReadableDb): Job<Roster> {
  const last = db.prepare('SELECT coalesce(max(user_no), 0) FROM users').pluck().get()
  const { roster, put } = emptyRoster(z.int().parse(last) + 1)
  const next = db
    .prepare(
      `SELECT user_no, user_type, account_state, packet_id, packet_name, registered_at, expires_at,
         branch_count, change
       FROM users WHERE user_no > ? ORDER BY user_no LIMIT ${rowsAtOnce}`,
    )
    .raw()
  for (let after = 0; ; ) {
    const records = next.all(after)
    if (records.length === 0) return roster
    for (const record of records) after = put(recordSchema.parse(record))
    yield
  }
}

function emptyRoster(size: number) {
  const types = createDictionary()
  const states = createDictionary()
  const packetIds = createDictionary()
  const packetNames = createDictionary()
  const roster = {
    size,
    isThere: new Uint8Array(size),
    types: new Uint32Array(size),
    states: new Uint32Array(size),
    packetIds: new Uint32Array(size),
    packetNames: new Uint32Array(size),
    registeredAt: new Float64Array(size),
    expiresAt: new Float64Array(size),
    branchCounts: new Uint32Array(size),
    changes: new Uint8Array(size),
    dictionaries: { types, states, packetIds, packetNames },
  }
  const put = (record: z.infer<typeof recordSchema>): number => {
    const [no, type, state, packetId, packetName, registered, expires, branches, change] = record
    roster.isThere[no] = 1
    roster.types[no] = types.add(type)
    roster.states[no] = states.add(state)
    roster.packetIds[no] = packetIds.add(packetId)
    roster.packetNames[no] = packetNames.add(packetName)
    roster.registeredAt[no] = registered ?? Number.NaN
    roster.expiresAt[no] = expires ?? Number.NaN
    roster.branchCounts[no] = branches
    roster.changes[no] = changeMarks.indexOf(change)
    return no
  }
  return { roster, put }
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
