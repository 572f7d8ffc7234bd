import { type Clock, seconds } from '#electron/async/clock'
import { AppError } from '#electron/errors/app-error'
import type { HistoryEvent } from '#shared/domain/history'
import type { SyncEnd, SyncProgress } from '#shared/domain/users/sync'
import type { Connection } from '../connection/connection'
import { createProgressTeller } from './sync/sync-progress'
import { type SyncUsersDeps, syncUsers } from './sync/sync-users'

export interface UsersSummary {
  readonly userCount: number
  /** Epoch seconds, UTC; null for never. */
  readonly syncedAt: number | null
  readonly isSyncing: boolean
  /** How the last sync ended, also before the start; null where there was none. */
  readonly lastSync: SyncEnd | null
}

export interface UsersService {
  /**
   * Ends when the copy is whole, or not to be made so; joins a sync under way. Throws what the reads
   * throw; the old copy then stays. `accepted`: so many users who are no longer on the list a person
   * lets go (`SyncEnd`, `aside`); none unless given.
   */
  readonly sync: (accepted?: number) => Promise<SyncEnd>
  /** Ends when nothing of the sync is under way. The next one goes on where it stopped. */
  readonly cancelSync: () => Promise<void>
  readonly summary: () => Promise<UsersSummary>
}

export interface UsersServiceDeps extends Pick<SyncUsersDeps, 'api' | 'cache' | 'inFlight'> {
  readonly clock: Clock
  readonly connection: Pick<Connection, 'watch'>
  readonly onProgress: (progress: SyncProgress) => void
  /** The summary is another one now. */
  readonly onChange: () => void
  /** The copy is a new one: what was sent before is looked at beside it. */
  readonly review: (span: { readonly syncedFrom: number; readonly now: number }) => Promise<unknown>
  /** Puts on record how a sync ended, and that a person let users go. */
  readonly record: (event: HistoryEvent) => Promise<void>
  readonly warn: (message: string) => void
}

/** The copy of one service's users: brings it up to date, one sync at a time. */
export function createUsersService(
  deps: UsersServiceDeps,
): UsersService & { readonly stop: () => Promise<void> } {
  const { cache, clock, connection, onChange } = deps
  const now = () => seconds(clock)
  const leaving = new AbortController()
  let running: Promise<SyncEnd> | null = null
  let cancelling = new AbortController()

  function onAccepted(count: number): Promise<void> {
    const details = { decision: 'vanished-accepted', count }
    return deps.record({ kind: 'decision', outcome: 'done', details })
  }

  async function perform(cancelled: AbortSignal, accepted: number): Promise<SyncEnd> {
    const signal = AbortSignal.any([leaving.signal, cancelled])
    const syncedFrom = now()
    const { isWhole, end } = await syncUsers(
      { ...deps, now, wait: clock.wait },
      {
        signal,
        acceptance: { accepted, onAccepted },
        onStep: createProgressTeller(clock.now, deps.onProgress),
      },
    )
    if (!isWhole) {
      deps.warn('the list of users left out many that are there: the copy stays as it was')
    } else await deps.review({ syncedFrom, now: now() })
    await keepOnRecord(end)
    return end
  }

  /** The copy is as it is, on record or not: it is no reason to fail a sync. */
  async function keepOnRecord(end: SyncEnd): Promise<void> {
    await deps.record(eventOf(end)).catch(() => deps.warn('how a sync ended is not on record'))
  }

  /** A console that is closing keeps nothing: what it staged tells the next start that it was cut off. */
  async function conclude(error: unknown, isCancelled: boolean): Promise<SyncEnd> {
    if (leaving.signal.aborted) throw error
    const how: SyncEnd = isCancelled
      ? { kind: 'cancelled', at: now() }
      : { kind: 'failed', at: now(), code: codeOf(error), ...serverMessageOf(error) }
    await cache.keepSyncEnd(how).catch(() => deps.warn('how a sync ended was not kept'))
    await keepOnRecord(how)
    if (!isCancelled) throw error
    return how
  }

  async function run(cancelled: AbortSignal, accepted: number): Promise<SyncEnd> {
    try {
      return await connection
        .watch(() => perform(cancelled, accepted))
        .catch((error) => conclude(error, cancelled.aborted))
    } finally {
      running = null
      onChange()
    }
  }

  return {
    sync: (accepted = 0) => {
      if (leaving.signal.aborted) throw new AppError('not-connected', 'the service is closing')
      if (!running) {
        cancelling = new AbortController()
        running = run(cancelling.signal, accepted)
        onChange()
      }
      return running
    },
    cancelSync: async () => {
      cancelling.abort()
      await running?.catch(() => undefined) // Told to whoever asked for the sync.
    },
    summary: async () => {
      const [userCount, { syncedAt, lastSync }] = await Promise.all([
        cache.countUsers(),
        cache.readSyncState(),
      ])
      return { userCount, syncedAt, isSyncing: running !== null, lastSync }
    },
    stop: async () => {
      leaving.abort(new AppError('not-connected', 'the service is closing'))
      await running?.catch(() => undefined) // Told to whoever asked for the sync.
    },
  }
}

/** How a sync ended, as history has it. */
function eventOf(end: SyncEnd): HistoryEvent {
  switch (end.kind) {
    case 'done': {
      const changed = end.changes && Object.values(end.changes).reduce((sum, one) => sum + one, 0)
      return { kind: 'sync', outcome: 'done', details: { count: end.users, changed } }
    }
    case 'too-short':
      return {
        kind: 'sync',
        outcome: 'refused',
        details: { reason: 'too-short', count: end.users },
      }
    case 'cancelled':
      return { kind: 'sync', outcome: 'unsent' }
    case 'failed':
      return {
        kind: 'sync',
        outcome: 'refused',
        serverMessage: end.serverMessage ?? null,
        details: { error: end.code },
      }
  }
}

function codeOf(error: unknown) {
  return error instanceof AppError ? error.code : 'unexpected'
}

/** The server's words, where it refused. */
function serverMessageOf(error: unknown): { serverMessage?: string } {
  if (!(error instanceof AppError) || error.code !== 'server-refused') return {}
  const serverMessage = String(error.options.details?.messages ?? '')
  return serverMessage === '' ? {} : { serverMessage }
}
