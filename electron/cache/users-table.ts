import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { ReadableDb, WritableDb } from '#electron/sqlite/database'
import type { User } from '#shared/domain/users/user'
import { toEmailKey } from '#shared/domain/values/email-key'
import { momentOf } from '#shared/domain/values/partner-time'
import { normaliseForSearch } from '#shared/domain/values/search-text'
import { toSearchWords } from './search/search-words'

const columns = `email, email_key, store_name, name_key, store_address, address_key, user_type,
  account_state, packet_id, packet_name, registered_at, registered_text, expires_at, expires_text,
  branch_count, digest, search_hash, refreshed_at, odd_json`
const parameters = `$email, $emailKey, $storeName, $nameKey, $storeAddress, $addressKey, $userType,
  $accountState, $packetId, $packetName, $registeredAt, $registeredText, $expiresAt, $expiresText,
  $branchCount, $digest, $searchHash, $readAt, $oddJson`

const knownSchema = z
  .object({
    user_no: z.int(),
    digest: z.string(),
    search_hash: z.int(),
    vanished_at: z.int().nullable(),
  })
  .optional()
const foundSchema = z.array(z.object({ email_key: z.string(), registration_id: z.string() }))

/**
 * Gives a function that writes one user, its branches and its place in the search over what was known.
 *
 * The user counts as present again. One that is as it was is left alone, but for when it was read
 * (`readAt`, epoch seconds; null for not known); the function says whether it wrote. The statements are
 * prepared once, for many users.
 */
export function prepareUpsert(db: WritableDb): (user: User, readAt: number | null) => boolean {
  const findKnown = db.prepare(
    'SELECT user_no, digest, search_hash, vanished_at FROM users WHERE registration_id = ?',
  )
  const touch = db.prepare('UPDATE users SET refreshed_at = ? WHERE user_no = ?')
  const insert = db.prepare(
    `INSERT INTO users (registration_id, ${columns}) VALUES ($registrationId, ${parameters})`,
  )
  const update = db.prepare(
    `UPDATE users SET (${columns}) = (${parameters}), vanished_at = NULL WHERE user_no = $userNo`,
  )
  const putBranches = prepareBranches(db)
  const index = prepareIndex(db)
  return (user, readAt) => {
    const known = knownSchema.parse(findKnown.get(user.registrationId))
    const record = toRecord(user, readAt)
    if (known === undefined) {
      const userNo = Number(insert.run(record).lastInsertRowid)
      index.add(userNo, record.searchWords)
      putBranches(user, false)
      return true
    }
    if (known.digest === record.digest && known.vanished_at === null) {
      touch.run(readAt, known.user_no)
      return false
    }
    update.run({ ...record, userNo: known.user_no })
    if (known.search_hash !== record.searchHash) index.replace(known.user_no, record.searchWords)
    if (known.digest !== record.digest) putBranches(user, true)
    return true
  }
}

/** Tells whoever reads that users are not what they were. Within the transaction that changed them. */
export function markChanged(db: WritableDb): void {
  db.prepare('UPDATE sync_state SET generation = generation + 1').run()
}

function prepareBranches(db: WritableDb): (user: User, isKnown: boolean) => void {
  const forget = db.prepare('DELETE FROM branches WHERE registration_id = ?')
  const insert = db.prepare('INSERT INTO branches VALUES (?, ?, ?, ?, ?)')
  return ({ registrationId, branches }, isKnown) => {
    if (isKnown) forget.run(registrationId)
    for (const [position, branch] of branches.entries()) {
      insert.run(registrationId, position, branch.id, branch.name, branch.address)
    }
  }
}

function prepareIndex(db: WritableDb) {
  const forget = db.prepare('DELETE FROM search WHERE rowid = ?')
  const insert = db.prepare('INSERT INTO search (rowid, words) VALUES (?, ?)')
  const add = (userNo: number, words: string): void => {
    insert.run(userNo, words)
  }
  return {
    add,
    replace: (userNo: number, words: string): void => {
      forget.run(userNo)
      add(userNo, words)
    },
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

/** Users the partner has, those that vanished left out: two counts that indexes answer. */
export function countUsers(db: ReadableDb): number {
  const count = db
    .prepare(
      `SELECT (SELECT count(*) FROM users)
         - (SELECT count(*) FROM users WHERE vanished_at IS NOT NULL)`,
    )
    .pluck()
  return z.int().parse(count.get())
}

/** Equal for equal users: lets a sync leave alone what did not change. */
export function digestUser(user: User): string {
  return createHash('sha1').update(JSON.stringify(user)).digest('base64')
}

/** Equal for equal words, and 48 bits long: a number that JavaScript holds exactly. */
function hashWords(words: string): number {
  return createHash('sha1').update(words).digest().readUIntBE(0, 6)
}

function toRecord(user: User, readAt: number | null) {
  const searchWords = toSearchWords(user)
  return {
    registrationId: user.registrationId,
    email: user.email,
    emailKey: toEmailKey(user.email),
    storeName: user.storeName,
    nameKey: normaliseForSearch(user.storeName).trim(),
    storeAddress: user.storeAddress,
    addressKey: normaliseForSearch(user.storeAddress).trim(),
    userType: user.userType,
    accountState: user.accountState,
    packetId: user.packetId,
    packetName: user.packetName,
    registeredAt: momentOf(user.registeredAt) ?? null,
    registeredText: user.registeredAt?.text ?? null,
    expiresAt: momentOf(user.expiresAt) ?? null,
    expiresText: user.expiresAt?.text ?? null,
    branchCount: user.branches.length,
    digest: digestUser(user),
    searchWords,
    searchHash: hashWords(searchWords),
    readAt,
    oddJson: user.odd === undefined ? null : JSON.stringify(user.odd),
  }
}
