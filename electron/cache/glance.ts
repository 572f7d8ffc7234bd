import { startOfWeek } from '#shared/domain/week'
import type { CacheAnswer, CacheArguments } from './cache-requests'
import { findKeptOverview } from './kept-overview'
import { findCacheToRead, isDamage } from './open-cache-db'
import { readSyncState } from './sync-state'

/** The answers to what the first screen asks of the cache; undefined for what has to be counted. */
export type Glance = {
  readonly [M in 'readSyncState' | 'countUsers' | 'readOverview']: (
    ...args: CacheArguments<M>
  ) => CacheAnswer<M> | undefined
}

/**
 * Reads from the file what the first screen shows, on the calling thread: a few records, while a thread
 * to read them takes a hundred times as long to start. Null where the figures were not kept, or the file
 * has to be made or mended. It holds until something is written.
 */
export function glanceInto(path: string): Glance | null {
  const db = findCacheToRead(path)
  if (db === null) return null
  try {
    const kept = findKeptOverview(db)
    if (kept === null) return null
    const syncState = readSyncState(db)
    return {
      readSyncState: () => syncState,
      countUsers: () => kept.users.total,
      readOverview: (now) =>
        kept.basis.week === startOfWeek(now) ? { ...kept, isNew: false } : undefined,
    }
  } catch (error) {
    if (isDamage(error)) return null
    throw error
  } finally {
    db.close()
  }
}
