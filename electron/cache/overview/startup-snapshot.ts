import { startOfWeek } from '#shared/domain/values/week'
import { findCacheToRead } from '../open-cache-db'
import { readSyncRecord, readSyncState } from '../sync/sync-state'
import type { CacheAnswer, CacheArguments } from '../worker/cache-requests'
import { findOverview } from './overview-cache'

/** The answers to what the first screen asks of the cache; undefined for what has to be counted. */
export type StartupSnapshot = {
  readonly [M in 'readSyncState' | 'countUsers' | 'readOverview']: (
    ...args: CacheArguments<M>
  ) => CacheAnswer<M> | undefined
}

/**
 * Reads from the file what the first screen shows, on the calling thread: a few records, while a thread
 * to read them takes a hundred times as long to start. Null where the figures were not kept, pages of a
 * sync wait to be counted, or the file has to be made or mended. It holds until something is written.
 */
export function readStartupSnapshot(path: string): StartupSnapshot | null {
  const db = findCacheToRead(path)
  if (db === null) return null
  try {
    const kept = findOverview(db)
    if (kept === null || readSyncRecord(db).staging_started_at !== null) return null
    const syncState = readSyncState(db)
    return {
      readSyncState: () => syncState,
      countUsers: () => kept.users.total,
      readOverview: (now) =>
        kept.basis.week === startOfWeek(now) ? { ...kept, isNew: false } : undefined,
    }
  } catch {
    return null // The thread that reads meets the same, and tells whoever asks.
  } finally {
    db.close()
  }
}
