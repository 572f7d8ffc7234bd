import { z } from 'zod'
import type { ReadableDb } from '#electron/sqlite/database'
import { normaliseForSearch, splitSearch } from '#shared/domain/search-text'
import type { UserFilter, UserSelection, UserSort, UserSortKey } from '#shared/domain/user-query'
import {
  type UserDetail,
  type UserFacets,
  type UserPage,
  userRowSchema,
} from '#shared/domain/user-row'

export interface ListedView {
  readonly filter: UserFilter
  readonly sort: UserSort
}

const daySeconds = 86_400
const branchCount =
  '(SELECT count(*) FROM branches AS b WHERE b.registration_id = u.registration_id)'
const sortColumns: Readonly<Record<UserSortKey, string>> = {
  storeName: 'u.store_name',
  email: 'u.email_key',
  registrationId: 'u.registration_id',
  storeAddress: 'u.store_address',
  userType: 'u.user_type',
  accountState: 'u.account_state',
  packetName: 'u.packet_name',
  registeredAt: 'u.registered_at',
  expiresAt: 'u.expires_at',
  branchCount,
}
const rowColumns = `u.registration_id AS registrationId, u.email, u.store_name AS storeName,
  u.store_address AS storeAddress, u.user_type AS userType, u.account_state AS accountState,
  u.packet_id AS packetId, u.packet_name AS packetName, u.registered_at AS registeredAt,
  u.expires_at AS expiresAt, ${branchCount} AS branchCount, u.vanished_at AS vanishedAt`

/** A part of the list a view gives. `now` in epoch seconds, here and below. */
export function listUsers(
  db: ReadableDb,
  { filter, sort }: ListedView,
  { offset, limit }: { readonly offset: number; readonly limit: number },
  now: number,
): UserPage {
  const { where, values } = matching(db, filter, now)
  const column = sortColumns[sort.by]
  const direction = sort.descending ? 'DESC' : 'ASC'
  const records = db
    .prepare(
      `SELECT ${rowColumns} FROM users AS u WHERE ${where}
       ORDER BY ${column} IS NULL, ${column} ${direction}, u.registration_id ${direction}
       LIMIT ? OFFSET ?`,
    )
    .all(...values, limit, offset)
  const rows = records.map((record) =>
    userRowSchema.parse({
      ...z.record(z.string(), z.unknown()).parse(record),
      change: null,
      isMasked: false,
    }),
  )
  return { rows, count: countMatching(db, filter, now) }
}

export function countMatching(db: ReadableDb, filter: UserFilter, now: number): number {
  const { where, values } = matching(db, filter, now)
  return z.int().parse(
    db
      .prepare(`SELECT count(*) FROM users AS u WHERE ${where}`)
      .pluck()
      .get(...values),
  )
}

/** The first ids of a selection, by registration id, and how many there are. */
export function listIds(
  db: ReadableDb,
  selection: UserSelection,
  limit: number,
  now: number,
): { ids: string[]; count: number } {
  if (selection.kind === 'ids') return pick(selection.ids, limit)
  const { where, values } = matching(db, selection.filter, now)
  const except = new Set(selection.except)
  const ids = z.array(z.string()).parse(
    db
      .prepare(`SELECT u.registration_id FROM users AS u WHERE ${where} ORDER BY 1`)
      .pluck()
      .all(...values),
  )
  return pick(
    ids.filter((id) => !except.has(id)),
    limit,
  )
}

export function countFacets(db: ReadableDb, filter: UserFilter, now: number): UserFacets {
  const facet = (column: string, rest: UserFilter) => {
    const { where, values } = matching(db, rest, now)
    return z
      .array(
        z.object({
          code: z.string().nullable(),
          description: z.string().nullable(),
          count: z.int(),
        }),
      )
      .parse(
        db
          .prepare(
            `SELECT ${column} AS code, NULL AS description, count(*) AS count
             FROM users AS u WHERE ${where} GROUP BY 1 ORDER BY 1`,
          )
          .all(...values),
      )
  }
  return {
    types: facet('u.user_type', { ...filter, types: [] }),
    states: facet('u.account_state', { ...filter, states: [] }),
    packets: facet('u.packet_id', { ...filter, packetIds: [] }),
  }
}

export type KnownUser = Omit<UserDetail, 'isMasked'>

export function findUser(db: ReadableDb, registrationId: string): KnownUser | null {
  const record = db
    .prepare(
      `SELECT u.*, (SELECT synced_at FROM sync_state) AS synced_at,
         (SELECT json_group_array(json_object('id', branch_id, 'name', name, 'address', address))
          FROM (SELECT * FROM branches WHERE registration_id = u.registration_id ORDER BY position))
           AS branches_json
       FROM users AS u WHERE registration_id = ?`,
    )
    .get(registrationId)
  if (record === undefined) return null
  const known = knownSchema.parse(record)
  const time = (at: number | null, text: string | null) =>
    at === null || text === null ? null : { at, text }
  return {
    user: {
      registrationId: known.registration_id,
      email: known.email,
      storeName: known.store_name,
      storeAddress: known.store_address,
      userType: known.user_type,
      accountState: known.account_state,
      packetId: known.packet_id,
      packetName: known.packet_name,
      registeredAt: time(known.registered_at, known.registered_text),
      expiresAt: time(known.expires_at, known.expires_text),
      branches: branchesSchema.parse(JSON.parse(known.branches_json)),
    },
    vanishedAt: known.vanished_at,
    change: null,
    changedAt: null,
    syncedAt: known.synced_at,
    refreshedAt: known.synced_at,
  }
}

const branchesSchema = z.array(z.object({ id: z.string(), name: z.string(), address: z.string() }))
const knownSchema = z.object({
  registration_id: z.string(),
  email: z.string(),
  store_name: z.string(),
  store_address: z.string(),
  user_type: z.string(),
  account_state: z.string().nullable(),
  packet_id: z.string().nullable(),
  packet_name: z.string().nullable(),
  registered_at: z.int().nullable(),
  registered_text: z.string().nullable(),
  expires_at: z.int().nullable(),
  expires_text: z.string().nullable(),
  vanished_at: z.int().nullable(),
  synced_at: z.int().nullable(),
  branches_json: z.string(),
})

function pick(ids: readonly string[], limit: number): { ids: string[]; count: number } {
  return { ids: ids.slice(0, limit), count: ids.length }
}

function matching(db: ReadableDb, filter: UserFilter, now: number) {
  db.function('normalise', { deterministic: true }, (text) => normaliseForSearch(String(text)))
  const parts: string[] = []
  const values: (string | number)[] = []
  const add = (part: string, ...more: (string | number)[]) => {
    parts.push(part)
    values.push(...more)
  }
  const oneOf = (column: string, wanted: readonly (string | null)[]) => {
    if (wanted.length === 0) return
    add(
      `(${column} IN (SELECT value FROM json_each(?))${wanted.includes(null) ? ` OR ${column} IS NULL` : ''})`,
      JSON.stringify(wanted.filter((value) => value !== null)),
    )
  }
  const between = (column: string, from: number | null, to: number | null) => {
    if (from !== null) add(`${column} >= ?`, from)
    if (to !== null) add(`${column} < ?`, to)
    add(`${column} IS NOT NULL`)
  }
  for (const { text, isPrefix } of splitSearch(filter.search)) {
    add(
      `instr(normalise(' ' || u.store_name || ' ' || u.store_address || ' ' || u.email || ' ' || u.registration_id
        || ' ' || coalesce((SELECT group_concat(b.name || ' ' || b.branch_id, ' ') FROM branches AS b
           WHERE b.registration_id = u.registration_id), '')), ?) > 0`,
      (isPrefix ? ' ' : '') + text,
    )
  }
  oneOf('u.user_type', filter.types)
  oneOf('u.account_state', filter.states)
  oneOf('u.packet_id', filter.packetIds)
  if (filter.registered) between('u.registered_at', filter.registered.from, filter.registered.to)
  const { expiry } = filter
  if (expiry?.kind === 'within') between('u.expires_at', now, now + expiry.days * daySeconds)
  if (expiry?.kind === 'since') between('u.expires_at', now - expiry.days * daySeconds, now)
  if (expiry?.kind === 'between') between('u.expires_at', expiry.from, expiry.to)
  if (expiry?.kind === 'never') add('u.expires_at IS NULL')
  if (filter.withoutBranch) add(`${branchCount} = 0`)
  if (filter.changes.length > 0)
    add(filter.changes.includes('vanished') ? 'u.vanished_at IS NOT NULL' : '0')
  return { where: parts.join(' AND ') || '1', values }
}
