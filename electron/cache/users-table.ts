import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { ReadableDb, WritableDb } from '#electron/sqlite/database'
import { toEmailKey } from '#shared/domain/email-key'
import type { User } from '#shared/domain/user'

const foundSchema = z.array(z.object({ email_key: z.string(), registration_id: z.string() }))

/**
 * Gives a function that writes one user and its branches over what was known of it.
 *
 * The user counts as present again. The statements are prepared once, for many users.
 */
export function prepareUpsert(db: WritableDb): (user: User) => void {
  const upsert = db.prepare(
    `INSERT INTO users (registration_id, email, email_key, store_name, store_address, user_type,
       account_state, packet_id, packet_name, registered_at, registered_text, expires_at,
       expires_text, digest)
     VALUES ($registrationId, $email, $emailKey, $storeName, $storeAddress, $userType,
       $accountState, $packetId, $packetName, $registeredAt, $registeredText, $expiresAt,
       $expiresText, $digest)
     ON CONFLICT (registration_id) DO UPDATE SET
       email = excluded.email, email_key = excluded.email_key, store_name = excluded.store_name,
       store_address = excluded.store_address, user_type = excluded.user_type,
       account_state = excluded.account_state, packet_id = excluded.packet_id,
       packet_name = excluded.packet_name, registered_at = excluded.registered_at,
       registered_text = excluded.registered_text, expires_at = excluded.expires_at,
       expires_text = excluded.expires_text, digest = excluded.digest, vanished_at = NULL`,
  )
  const deleteBranches = db.prepare('DELETE FROM branches WHERE registration_id = ?')
  const insertBranch = db.prepare('INSERT INTO branches VALUES (?, ?, ?, ?, ?)')
  return (user) => {
    upsert.run(toRecord(user))
    deleteBranches.run(user.registrationId)
    for (const [position, branch] of user.branches.entries()) {
      insertBranch.run(user.registrationId, position, branch.id, branch.name, branch.address)
    }
  }
}

/** `[emailKey, registrationId]` of every key that a present user has; the lowest id where several do. */
export function findByEmails(db: ReadableDb, emailKeys: readonly string[]): [string, string][] {
  const records = db
    .prepare(
      `SELECT u.email_key, min(u.registration_id) AS registration_id
       FROM json_each(?) AS wanted JOIN users AS u ON u.email_key = wanted.value
       WHERE u.vanished_at IS NULL GROUP BY u.email_key`,
    )
    .all(JSON.stringify(emailKeys))
  return foundSchema.parse(records).map((record) => [record.email_key, record.registration_id])
}

/** Users the partner has, those that vanished left out. */
export function countUsers(db: ReadableDb): number {
  return z
    .int()
    .parse(db.prepare('SELECT count(*) FROM users WHERE vanished_at IS NULL').pluck().get())
}

/** Equal for equal users: lets a sync leave alone what did not change. */
export function digestUser(user: User): string {
  return createHash('sha1').update(JSON.stringify(user)).digest('base64')
}

function toRecord(user: User) {
  return {
    registrationId: user.registrationId,
    email: user.email,
    emailKey: toEmailKey(user.email),
    storeName: user.storeName,
    storeAddress: user.storeAddress,
    userType: user.userType,
    accountState: user.accountState,
    packetId: user.packetId,
    packetName: user.packetName,
    registeredAt: user.registeredAt?.at ?? null,
    registeredText: user.registeredAt?.text ?? null,
    expiresAt: user.expiresAt?.at ?? null,
    expiresText: user.expiresAt?.text ?? null,
    digest: digestUser(user),
  }
}
