import type { Cache } from '#electron/cache/cache-client'
import type { SyncResult } from '#electron/cache/staging-table'
import type { UsersApi } from './read-users-page'
import type { Wait } from './retry-read'
import { walkUsers } from './walk-users'

export interface SyncUsersDeps {
  readonly api: UsersApi
  readonly cache: Cache
  /** Epoch seconds, UTC. */
  readonly now: () => number
  readonly wait: Wait
  /** Pages asked for at once. */
  readonly inFlight: number
}

export interface SyncProgress {
  readonly pages: number
  readonly users: number
}

/** Pages kept from a sync that was cut off longer ago than this are read anew. */
const stagingLifeSeconds = 3600

/**
 * Brings the copy of the partner's users up to date.
 *
 * Pages gather aside and replace the copy in one transaction at the end: a sync that fails half-way
 * changes nothing that the operator sees, and the next one goes on where it stopped. Throws what
 * `walkUsers` throws. Only one may run at a time on a cache.
 */
export async function syncUsers(
  { api, cache, now, wait, inFlight }: SyncUsersDeps,
  options: {
    readonly signal: AbortSignal
    readonly onProgress: (progress: SyncProgress) => void
  },
): Promise<SyncResult> {
  const { signal, onProgress } = options
  const { from, counted } = await resume(cache, now())
  let count = counted
  for await (const { page, users } of walkUsers({ api, wait }, { from, inFlight, signal })) {
    await cache.stageUsers(page, users, now())
    if (counted === 0 || page > from) count += users.length
    onProgress({ pages: page, users: count })
  }
  signal.throwIfAborted()
  return cache.commitSync(now())
}

/** Where to go on: the last page kept is read again, since the list may have grown behind it. */
async function resume(cache: Cache, now: number): Promise<{ from: number; counted: number }> {
  const { staging } = await cache.readSyncState()
  const age = now - (staging?.startedAt ?? 0)
  if (staging && age >= 0 && age <= stagingLifeSeconds) {
    return { from: staging.lastPage, counted: staging.users }
  }
  await cache.discardStaging()
  return { from: 1, counted: 0 }
}
