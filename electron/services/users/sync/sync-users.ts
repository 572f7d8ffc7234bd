import type { ElkassaApi } from '#electron/api/outcome'
import type { Cache } from '#electron/cache/cache-client'
import type { SyncResult } from '#electron/cache/sync/staging-table'
import { keepReference } from '#electron/services/reference/keep-reference'
import { type Acceptance, askMissing } from './ask-missing'
import type { UsersApi } from './read-users-page'
import { retryRead, type Wait } from './retry-read'
import { walkUsers } from './walk-users'

export interface SyncUsersDeps {
  readonly api: UsersApi & Pick<ElkassaApi, 'getUser'>
  readonly cache: Cache
  /** Epoch seconds, UTC. */
  readonly now: () => number
  readonly wait: Wait
  /** Pages asked for at once. */
  readonly inFlight: number
  readonly warn: (message: string) => void
}

/** A page was kept; what an earlier sync that was cut off had kept counts too. */
export interface SyncStep {
  readonly pages: number
  readonly users: number
  /** How many pages the last whole sync found. */
  readonly pageCount: number | null
}

const nobodyGoes: Acceptance = { accepted: 0, onAccepted: async () => undefined }

/** Pages kept from a sync that was cut off longer ago than this are read again. */
const stagingLifeSeconds = 3600

/**
 * Brings the copy of the partner's users up to date, and the reference data with it.
 *
 * Pages gather aside and replace the copy in one transaction at the end: a sync that fails half-way
 * changes nothing that the operator sees, and the next one goes on where it stopped. Whom the list left
 * out is asked about first (`askMissing`); `acceptance`: so many a person lets go. Throws what
 * `walkUsers` and `onAccepted` throw. Only one may run at a time on a cache.
 */
export async function syncUsers(
  deps: SyncUsersDeps,
  options: {
    readonly signal: AbortSignal
    readonly onStep: (step: SyncStep) => void
    readonly acceptance?: Acceptance
  },
): Promise<SyncResult> {
  const { api, cache, now, wait, inFlight } = deps
  const { signal, onStep, acceptance = nobodyGoes } = options
  const { from, counted, pageCount } = await resume(cache, now())
  let users = counted
  for await (const step of walkUsers({ api, wait }, { from, inFlight, signal })) {
    const { page, users: found, again, withoutId } = step
    await cache.stageUsers(page, [...found, ...again], now(), withoutId)
    if (counted === 0 || page > from) users += found.length
    onStep({ pages: page, users, pageCount })
  }
  await refreshReference(deps, signal)
  const verdict = await askMissing(deps, { ...acceptance, signal })
  signal.throwIfAborted()
  return cache.commitSync(now(), verdict)
}

/** Where to go on: the last page kept is read again, since the list may have grown behind it. */
async function resume(cache: Cache, now: number) {
  const { staging, pageCount } = await cache.readSyncState()
  const age = now - (staging?.startedAt ?? 0)
  if (staging && age >= 0 && age <= stagingLifeSeconds) {
    return { from: staging.lastPage, counted: staging.users, pageCount }
  }
  await cache.discardStaging()
  return { from: 1, counted: 0, pageCount }
}

/** Packets and user types change rarely: without them the users are still worth having. */
async function refreshReference(
  { api, cache, now, wait, warn }: SyncUsersDeps,
  signal: AbortSignal,
): Promise<void> {
  const outcome = await retryRead(() => api.getReferenceData(), { wait, signal })
  if (outcome.kind !== 'success') {
    warn(`the reference data stays as it was: ${outcome.kind}`)
    return
  }
  const kept = await keepReference({ cache, now }, outcome.value)
  if (kept.kind === 'empty') warn(`the reference data stays as it was: no ${kept.list}`)
}
