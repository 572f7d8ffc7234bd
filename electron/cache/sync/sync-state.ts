import { z } from 'zod'
import type { ReadableDb, WritableDb } from '#electron/sqlite/database'
import { type SyncEnd, syncEndSchema } from '#shared/domain/users/sync'

/** Times in epoch seconds, UTC. */
export interface SyncState {
  /** When the copy was last made whole; null for never. */
  readonly syncedAt: number | null
  /** How many pages the list had then. */
  readonly pageCount: number | null
  /** How the last sync ended; one cut off by a quit or a crash counts as cancelled. Null for none. */
  readonly lastSync: SyncEnd | null
  /** A sync that was begun and not committed: pages 1 to `lastPage` are kept. */
  readonly staging: {
    readonly startedAt: number
    readonly lastPage: number
    readonly users: number
  } | null
}

const recordSchema = z.object({
  synced_at: z.int().nullable(),
  page_count: z.int().nullable(),
  last_sync_json: z.string().nullable(),
  staging_started_at: z.int().nullable(),
  pages: z.int(),
  last_page: z.int().nullable(),
})

export function readSyncState(db: ReadableDb): SyncState {
  const { synced_at, page_count, last_sync_json, staging_started_at, pages, last_page } =
    readSyncRecord(db)
  const isUsable = staging_started_at !== null && pages === last_page
  const staging = isUsable
    ? { startedAt: staging_started_at, lastPage: last_page, users: countStaged(db) }
    : null
  const lastSync = last_sync_json === null ? null : syncEndSchema.parse(JSON.parse(last_sync_json))
  return {
    syncedAt: synced_at,
    pageCount: page_count,
    lastSync: findCutOff(staging, lastSync) ?? lastSync,
    staging,
  }
}

/** Remembers how a sync ended that was not committed; a committed one remembers it itself. */
export function keepSyncEnd(db: WritableDb, end: SyncEnd): void {
  db.prepare('UPDATE sync_state SET last_sync_json = ?').run(JSON.stringify(end))
}

export function readSyncRecord(db: ReadableDb): z.infer<typeof recordSchema> {
  const record = db
    .prepare(
      `SELECT synced_at, page_count, last_sync_json, staging_started_at,
         (SELECT count(*) FROM staged_pages) AS pages,
         (SELECT max(page) FROM staged_pages) AS last_page
       FROM sync_state`,
    )
    .get()
  return recordSchema.parse(record)
}

export function countStaged(db: ReadableDb): number {
  return z.int().parse(db.prepare('SELECT count(*) FROM staged_users').pluck().get())
}

/** Users that pages of the sync under way held. */
export function countListed(db: ReadableDb): number {
  const count = db.prepare('SELECT count(*) FROM staged_users WHERE page IS NOT NULL').pluck()
  return z.int().parse(count.get())
}

const oddSchema = z.object({ odd: z.int(), withoutId: z.int() })

/** How many records the list of the sync under way held that were not as documented; none left out. */
export function countOddities(db: ReadableDb): { odd?: number; withoutId?: number } {
  const { odd, withoutId } = oddSchema.parse(
    db
      .prepare(
        `SELECT (SELECT count(*) FROM users WHERE odd_json IS NOT NULL AND vanished_at IS NULL) AS odd,
           (SELECT coalesce(sum(without_id), 0) FROM staged_pages) AS withoutId`,
      )
      .get(),
  )
  return { ...(odd > 0 && { odd }), ...(withoutId > 0 && { withoutId }) }
}

/** The end of a sync that nobody saw end. */
function findCutOff(staging: SyncState['staging'], lastSync: SyncEnd | null): SyncEnd | null {
  if (staging === null || (lastSync !== null && lastSync.at >= staging.startedAt)) return null
  return { kind: 'cancelled', at: staging.startedAt }
}
