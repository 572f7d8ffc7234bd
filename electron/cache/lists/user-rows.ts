import { z } from 'zod'
import type { ReadableDb } from '#electron/sqlite/database'
import { oddRecordSchema, type PartnerTime, type User } from '#shared/domain/users/user'
import { type UserDetail, type UserRow, userRowSchema } from '#shared/domain/users/user-row'

const rowColumns = `user_no AS userNo, registration_id AS registrationId, email,
  store_name AS storeName, store_address AS storeAddress, user_type AS userType,
  account_state AS accountState, packet_id AS packetId, packet_name AS packetName,
  registered_at AS registeredAt, expires_at AS expiresAt,
  iif(registered_at IS NULL, registered_text, NULL) AS registeredText,
  iif(expires_at IS NULL, expires_text, NULL) AS expiresText, branch_count AS branchCount,
  vanished_at AS vanishedAt, change, odd_json IS NOT NULL AS isOdd, false AS isMasked`
const recordSchema = userRowSchema.extend({
  userNo: z.int(),
  isOdd: z.coerce.boolean(),
  isMasked: z.coerce.boolean(),
})

/** The rows of these users, in this order. */
export function readRows(db: ReadableDb, userNos: readonly number[]): UserRow[] {
  const records = db
    .prepare(
      `SELECT ${rowColumns} FROM json_each(?) AS wanted
       JOIN users ON users.user_no = wanted.value ORDER BY wanted.key`,
    )
    .all(JSON.stringify(userNos))
  return records.map((record) => {
    const { userNo: _, ...row } = recordSchema.parse(record)
    return row
  })
}

/** A user as it is known; whether it may be shown in clear is another's business. */
export type KnownUser = Omit<UserDetail, 'isMasked'>

const knownColumns = `u.*, (SELECT synced_at FROM sync_state) AS synced_at,
  (SELECT json_group_array(json_object('id', branch_id, 'name', name, 'address', address))
   FROM (SELECT * FROM branches WHERE registration_id = u.registration_id ORDER BY position))
    AS branches_json`

/** These users with all that is known of them, in this order. */
export function readUsers(db: ReadableDb, userNos: Uint32Array): User[] {
  return db
    .prepare(
      `SELECT ${knownColumns} FROM json_each(?) AS wanted
       JOIN users AS u ON u.user_no = wanted.value ORDER BY wanted.key`,
    )
    .all(JSON.stringify([...userNos]))
    .map((record) => toUser(knownSchema.parse(record)))
}

export function findUser(db: ReadableDb, registrationId: string): KnownUser | null {
  const record = db
    .prepare(`SELECT ${knownColumns} FROM users AS u WHERE registration_id = ?`)
    .get(registrationId)
  if (record === undefined) return null
  const known = knownSchema.parse(record)
  return {
    user: toUser(known),
    vanishedAt: known.vanished_at,
    change: known.change,
    changedAt: known.changed_at,
    syncedAt: known.synced_at,
    refreshedAt: lastRefresh(known),
  }
}

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
  refreshed_at: z.int().nullable(),
  vanished_at: z.int().nullable(),
  change: userRowSchema.shape.change,
  changed_at: z.int().nullable(),
  synced_at: z.int().nullable(),
  branches_json: z.string(),
  odd_json: z.string().nullable(),
})
type Known = z.infer<typeof knownSchema>
const branchesSchema = z.array(z.object({ id: z.string(), name: z.string(), address: z.string() }))

function toUser(known: Known): User {
  // A text without a moment is one that could not be read.
  const time = (at: number | null, text: string | null): PartnerTime => {
    if (text === null) return null
    return at === null ? { text } : { at, text }
  }
  return {
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
    ...(known.odd_json !== null && {
      odd: oddRecordSchema.parse(JSON.parse(known.odd_json)),
    }),
  }
}

/** A whole sync told about everybody who did not vanish, also about those it did not have to write. */
function lastRefresh({ refreshed_at, synced_at, vanished_at }: Known): number | null {
  if (refreshed_at === null || vanished_at !== null) return refreshed_at ?? synced_at
  return Math.max(refreshed_at, synced_at ?? refreshed_at)
}
