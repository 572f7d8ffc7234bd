import { z } from 'zod'
import type { ReadableDb } from '#electron/sqlite/database'
import type { KnownUser } from '#shared/domain/fields/check-activation'
import { branchSchema } from '#shared/domain/users/user'

const recordSchema = z.object({
  key: z.string(),
  registration_id: z.string(),
  email: z.string(),
  store_name: z.string(),
  expires_at: z.int().nullable(),
  branches_json: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.array(branchSchema)),
})

/**
 * `[key, user]` of every present user that a key leads to: an e-mail key, or a registration id in
 * capitals (`toUserKey`). A key may lead to several, and to none.
 */
export function findKnownUsers(db: ReadableDb, keys: readonly string[]): [string, KnownUser][] {
  const records = db
    .prepare(
      `WITH wanted AS (SELECT value AS key FROM json_each(?)),
       found AS (
         SELECT key, u.rowid AS id FROM wanted JOIN users AS u ON u.email_key = wanted.key
         UNION
         SELECT key, u.rowid AS id FROM wanted JOIN users AS u ON u.registration_id = wanted.key)
       SELECT key, u.registration_id, u.email, u.store_name, u.expires_at,
         (SELECT json_group_array(
            json_object('id', b.branch_id, 'name', b.name, 'address', b.address) ORDER BY b.position)
          FROM branches AS b WHERE b.registration_id = u.registration_id) AS branches_json
       FROM found JOIN users AS u ON u.rowid = found.id WHERE u.vanished_at IS NULL`,
    )
    .all(JSON.stringify(keys))
  return records.map((record) => {
    const user = recordSchema.parse(record)
    return [
      user.key,
      {
        registrationId: user.registration_id,
        email: user.email,
        storeName: user.store_name,
        expiresAt: user.expires_at,
        branches: user.branches_json,
      },
    ]
  })
}
