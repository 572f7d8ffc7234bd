import { z } from 'zod'
import { AppError } from '#electron/errors/app-error'
import type { WritableDb } from '#electron/sqlite/database'
import { mergeDoubled } from '#shared/domain/users/doubled-user'
import { noChanges, type SyncChanges, type SyncEnd } from '#shared/domain/users/sync'
import { type User, userSchema } from '#shared/domain/users/user'
import { withoutIndexes } from '../lists/sort-indexes'
import { findUser } from '../lists/user-rows'
import { digestUser, markChanged, prepareUpsert } from '../users-table'
import { countMarks, markChanges } from './change-marks'
import { countListed, countOddities, countStaged, keepSyncEnd, readSyncRecord } from './sync-state'
import { nobodyStays, type SyncVerdict } from './sync-verdict'

export interface SyncResult {
  /** False where the list is not believed. */
  readonly isWhole: boolean
  /** Users the list held. */
  readonly users: number
  /** Users written because they were new or different. */
  readonly changed: number
  readonly vanished: number
  /** Against the last whole sync; nothing where there was none, or where this one is not believed. */
  readonly changes: SyncChanges
  /** As it is remembered. */
  readonly end: SyncEnd
}

const stagedSchema = z.array(z.object({ registration_id: z.string(), user_json: z.string() }))
const otherSchema = z.object({ page: z.int(), user_json: z.string() }).optional()
const chunkRows = 1000

/**
 * Keeps a page of the sync under way, beginning one where there is none. `now` in epoch seconds.
 *
 * `withoutId`: records of the page that no user could be made of. A user whom another page told
 * otherwise is doubled: the later end stands.
 */
export function stageUsers(
  db: WritableDb,
  page: number,
  users: readonly User[],
  now: number,
  withoutId = 0,
): void {
  db.transaction(() => {
    db.prepare('UPDATE sync_state SET staging_started_at = coalesce(staging_started_at, ?)').run(
      now,
    )
    db.prepare('INSERT OR REPLACE INTO staged_pages (page, without_id) VALUES (?, ?)').run(
      page,
      withoutId,
    )
    const stage = prepareStage(db)
    for (const user of users) stage(user, page)
  }).immediate()
}

/**
 * Writes users learned outside a sync (a registration, a look-up).
 *
 * They join the sync under way too: its end would otherwise call them vanished, or undo them with an
 * older page. `readAt`: when the partner told, epoch seconds; null where it does not matter.
 */
export function putUsers(
  db: WritableDb,
  users: readonly User[],
  readAt: number | null = null,
): void {
  db.transaction(() => {
    const isStaging = readSyncRecord(db).staging_started_at !== null
    const upsert = prepareUpsert(db)
    const stage = prepareStage(db)
    let isChanged = false
    for (const user of users) {
      isChanged = upsert(user, readAt) || isChanged
      if (isStaging) stage(user, null)
    }
    if (isChanged) markChanged(db)
  }).immediate()
}

/**
 * Makes the staged pages the copy that everyone sees, in one transaction. `now` in epoch seconds.
 *
 * Users that are not among them are marked as vanished, not deleted, but for those whom the verdict
 * keeps.
 */
export function commitSync(
  db: WritableDb,
  now: number,
  { isWhole, kept, aside }: SyncVerdict = nobodyStays,
): SyncResult {
  return db
    .transaction(() => {
      const { pages, last_page, synced_at } = readSyncRecord(db)
      if (pages !== (last_page ?? 0)) throw new AppError('unexpected', 'staged pages are missing')
      const users = countStaged(db)
      const changed = withoutIndexes(db, users, () => writeChanged(db, now))
      const vanished = isWhole && kept !== 'all' ? markVanished(db, now, kept) : 0
      if (isWhole) {
        markChanges(db, { now, before: synced_at })
        db.prepare('UPDATE sync_state SET synced_at = ?, page_count = ?').run(now, pages)
      }
      const changes = isWhole ? countMarks(db) : noChanges
      const end: SyncEnd = isWhole
        ? {
            kind: 'done',
            at: now,
            users,
            pages,
            changes: synced_at === null ? null : changes,
            ...countOddities(db),
            ...(aside > 0 && { aside }),
          }
        : { kind: 'too-short', at: now, users: countListed(db) }
      keepSyncEnd(db, end)
      markChanged(db)
      clearStaging(db)
      return { isWhole, users, changed, vanished, changes, end }
    })
    .immediate()
}

export function discardStaging(db: WritableDb): void {
  db.transaction(() => clearStaging(db)).immediate()
}

/**
 * A user who is as the copy has it leaves its digest alone behind: there will be nothing to write.
 * Whatever changes the copy meanwhile (`putUsers`) stages what it wrote, on no page.
 */
function prepareStage(db: WritableDb): (user: User, page: number | null) => void {
  const isSame = db.prepare(
    'SELECT 1 FROM users WHERE registration_id = ? AND digest = ? AND vanished_at IS NULL',
  )
  const stage = db.prepare('INSERT OR REPLACE INTO staged_users VALUES (?, ?, ?, ?)')
  const findOther = prepareFindOther(db)
  return (user, page) => {
    const { registrationId } = user
    const other = page === null ? null : findOther(user, page)
    const kept = other === null ? user : mergeDoubled(other.user, user)
    const digest = digestUser(kept)
    const isKnown = isSame.get(registrationId, digest) !== undefined
    stage.run(registrationId, digest, isKnown ? '' : JSON.stringify(kept), other?.page ?? page)
  }
}

/** Finds the user as another page of this sync told it, where that was something else. */
function prepareFindOther(db: WritableDb) {
  const find = db.prepare(
    `SELECT page, user_json FROM staged_users
     WHERE registration_id = ? AND page <> ? AND digest <> ?`,
  )
  return (user: User, page: number) => {
    const found = otherSchema.parse(find.get(user.registrationId, page, digestUser(user)))
    if (found === undefined) return null
    const other =
      found.user_json === ''
        ? findUser(db, user.registrationId)?.user
        : userSchema.parse(JSON.parse(found.user_json))
    return other === undefined ? null : { user: other, page: found.page }
  }
}

function writeChanged(db: WritableDb, now: number): number {
  const nextChunk = db.prepare(
    `SELECT s.registration_id, s.user_json
     FROM staged_users AS s LEFT JOIN users AS u USING (registration_id)
     WHERE s.registration_id > ?
       AND (u.digest IS NOT s.digest OR u.vanished_at IS NOT NULL)
     ORDER BY s.registration_id LIMIT ${chunkRows}`,
  )
  const upsert = prepareUpsert(db)
  let changed = 0
  let last: string | undefined = ''
  while (last !== undefined) {
    const staged = stagedSchema.parse(nextChunk.all(last))
    for (const { user_json } of staged) upsert(userSchema.parse(JSON.parse(user_json)), now)
    changed += staged.length
    last = staged.at(-1)?.registration_id
  }
  return changed
}

function markVanished(db: WritableDb, now: number, kept: readonly string[]): number {
  return db
    .prepare(
      `UPDATE users SET vanished_at = ? WHERE vanished_at IS NULL
         AND registration_id NOT IN (SELECT registration_id FROM staged_users)
         AND registration_id NOT IN (SELECT value FROM json_each(?))`,
    )
    .run(now, JSON.stringify(kept)).changes
}

function clearStaging(db: WritableDb): void {
  db.exec(`DELETE FROM staged_pages; DELETE FROM staged_users;
    UPDATE sync_state SET staging_started_at = NULL`)
}
