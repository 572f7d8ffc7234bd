import { z } from 'zod'
import type { ReadableDb, WritableDb } from '#electron/sqlite/database'
import { userSchema } from '#shared/domain/users/user'
import { markChanged, prepareUpsert } from '../users-table'

/**
 * Moves the users that migration 0002 put aside into the tables of today, with all that finds them.
 *
 * Their digests are as before: the next sync still skips whoever did not change. All or nothing; of no
 * effect where nobody waits.
 */
export function migrateLegacyUsers(db: WritableDb): void {
  if (!hasLegacyUsers(db)) return
  db.transaction(() => {
    const { n: wholeSync } = syncedSchema.parse(
      db.prepare('SELECT synced_at AS n FROM sync_state').get(),
    )
    const upsert = prepareUpsert(db)
    const next = db.prepare(`${formerUser} WHERE u.rowid > ? ORDER BY u.rowid LIMIT 1000`)
    for (let last = 0; ; ) {
      const records = z.array(formerSchema).parse(next.all(last))
      for (const { user_json } of records) upsert(userSchema.parse(JSON.parse(user_json)), null)
      const end = records.at(-1)
      if (end === undefined) break
      last = end.place
    }
    db.prepare(
      `UPDATE users SET vanished_at = b.vanished_at, refreshed_at = $wholeSync,
         base_digest = CASE WHEN b.vanished_at IS NULL THEN users.digest END,
         base_packet_id = users.packet_id, base_expires_at = users.expires_at
       FROM users_before AS b WHERE b.registration_id = users.registration_id`,
    ).run({ wholeSync })
    db.exec('DROP TABLE branches_before; DROP TABLE users_before')
    markChanged(db)
  }).immediate()
}

const syncedSchema = z.object({ n: z.int().nullable() })
const formerSchema = z.object({ place: z.int(), user_json: z.string() })
function time(name: string) {
  return `CASE WHEN ${name}_at IS NOT NULL THEN json_object('at', ${name}_at, 'text', ${name}_text) END`
}
const formerUser = `SELECT u.rowid AS place, json_object(
  'registrationId', u.registration_id, 'email', u.email, 'storeName', u.store_name,
  'storeAddress', u.store_address, 'userType', u.user_type, 'accountState', u.account_state,
  'packetId', u.packet_id, 'packetName', u.packet_name,
  'registeredAt', json(${time('registered')}), 'expiresAt', json(${time('expires')}),
  'branches', json((SELECT json_group_array(json_object('id', branch_id, 'name', name, 'address', address))
     FROM (SELECT * FROM branches_before WHERE registration_id = u.registration_id ORDER BY position)))
  ) AS user_json FROM users_before AS u`

/** True where users wait for it. */
export function hasLegacyUsers(db: ReadableDb): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'users_before'").get() !== undefined
}
