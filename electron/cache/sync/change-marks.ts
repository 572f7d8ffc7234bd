import { z } from 'zod'
import type { ReadableDb, WritableDb } from '#electron/sqlite/database'
import { noChanges, type SyncChanges } from '#shared/domain/users/sync'
import { userChangeSchema } from '#shared/domain/users/user-query'

const countsSchema = z.array(z.tuple([userChangeSchema, z.int()]))

/**
 * Marks what a whole sync found different from the whole sync before, and remembers how it left users.
 *
 * A user has one mark, the weightiest: vanished, new (also: back again), renewed (a later expiry or
 * another packet), expired (ran out since the sync before), edited. The first sync of all marks nobody.
 * `before` is the time of the sync before; both in epoch seconds.
 */
export function markChanges(
  db: WritableDb,
  { now, before }: { readonly now: number; readonly before: number | null },
): void {
  db.exec('UPDATE users SET change = NULL, changed_at = NULL WHERE change IS NOT NULL')
  if (before !== null) {
    db.prepare(
      `UPDATE users SET changed_at = $now, change = CASE
         WHEN vanished_at IS NOT NULL THEN 'vanished'
         WHEN base_digest IS NULL THEN 'new'
         WHEN packet_id IS NOT base_packet_id THEN 'renewed'
         WHEN expires_at IS NOT NULL AND base_expires_at IS NOT NULL
           AND expires_at > base_expires_at THEN 'renewed'
         WHEN expires_at > $before AND expires_at <= $now THEN 'expired'
         ELSE 'edited' END
       WHERE vanished_at = $now
         OR vanished_at IS NULL
           AND (base_digest IS NOT digest OR expires_at > $before AND expires_at <= $now)`,
    ).run({ now, before })
  }
  db.exec(
    `UPDATE users SET base_digest = digest, base_packet_id = packet_id, base_expires_at = expires_at
     WHERE vanished_at IS NULL AND base_digest IS NOT digest;
     UPDATE users SET base_digest = NULL WHERE vanished_at IS NOT NULL AND base_digest IS NOT NULL`,
  )
}

/** How many users have each mark. */
export function countMarks(db: ReadableDb): SyncChanges {
  const found = db
    .prepare('SELECT change, count(*) FROM users WHERE change IS NOT NULL GROUP BY change')
    .raw()
    .all()
  return { ...noChanges, ...Object.fromEntries(countsSchema.parse(found)) }
}
