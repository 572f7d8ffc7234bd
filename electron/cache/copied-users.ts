import { z } from 'zod'
import type { ReadableDb } from '#electron/sqlite/database'
import type { FoundRecord } from '#shared/domain/runs/row'

/** A user as the copy has one, to be compared with what was sent. */
export interface CopiedUser extends FoundRecord {
  readonly registrationId: string
  readonly emailKey: string
  /** Epoch seconds, UTC; null for none, left out where it could not be read. */
  readonly expiresAt?: number | null
  readonly packetName: string | null
  /** When the service last showed the user so, epoch seconds, UTC; null before the first sync. */
  readonly copiedAt: number | null
}

const recordSchema = z
  .object({
    registration_id: z.string(),
    email_key: z.string(),
    store_name: z.string(),
    store_address: z.string(),
    registered_at: z.int().nullable(),
    packet_id: z.string().nullable(),
    packet_name: z.string().nullable(),
    expires_at: z.int().nullable(),
    expires_text: z.string().nullable(),
    copied_at: z.int().nullable(),
  })
  .transform((user): CopiedUser => {
    const isUnread = user.expires_at === null && user.expires_text !== null
    return {
      registrationId: user.registration_id,
      emailKey: user.email_key,
      storeName: user.store_name,
      storeAddress: user.store_address,
      registeredAt: user.registered_at,
      packetId: user.packet_id,
      packetName: user.packet_name,
      copiedAt: user.copied_at,
      ...(isUnread ? {} : { expiresAt: user.expires_at }),
    }
  })

/** The present users that have one of some e-mail keys, or one of some registration ids. */
export function findCopiedUsers(
  db: ReadableDb,
  emailKeys: readonly string[],
  registrationIds: readonly string[],
): CopiedUser[] {
  return db
    .prepare(
      `WITH found AS (
         SELECT u.rowid AS id FROM json_each(?) AS k CROSS JOIN users AS u ON u.email_key = k.value
         UNION
         SELECT u.rowid AS id FROM json_each(?) AS k
           CROSS JOIN users AS u ON u.registration_id = k.value)
       SELECT u.registration_id, u.email_key, u.store_name, u.store_address, u.registered_at,
         u.packet_id, u.packet_name, u.expires_at, u.expires_text,
         max(coalesce(u.refreshed_at, s.synced_at), coalesce(s.synced_at, u.refreshed_at)) AS copied_at
       FROM found JOIN users AS u ON u.rowid = found.id CROSS JOIN sync_state AS s WHERE u.vanished_at IS NULL`,
    )
    .all(JSON.stringify(emailKeys), JSON.stringify(registrationIds))
    .map((record) => recordSchema.parse(record))
}
