import { type Clock, seconds } from '#electron/async/clock'
import { repeat } from '#electron/async/repeat'
import type { Connection } from '#electron/services/connection/connection'
import type { Settings } from '#shared/domain/settings'
import type { UsersService } from '../users-service'
import { nextSyncAt } from './next-sync'

export interface SyncTimerDeps {
  readonly clock: Clock
  readonly users: Pick<UsersService, 'sync' | 'summary'>
  readonly settings: () => Pick<Settings, 'syncAtStart' | 'syncEveryMinutes'>
  readonly connection: Pick<Connection, 'state'>
  /** Deletes a copy that is too old to be kept. */
  readonly clearExpired: () => Promise<void>
  /** Asks the service the smallest question there is and reports what it says about the connection. */
  readonly probe: () => Promise<void>
  readonly warn: (message: string, cause: unknown) => void
}

const lookMs = 15_000

/**
 * Syncs at the start and at the set interval, until the returned function is called.
 *
 * Never while a sync is under way, and not with credentials that were refused. Offline it only probes:
 * the page then says that the connection is back, and what is due is done. Nobody is bothered with a
 * failure of what nobody asked for: the next one comes later.
 */
export function startSyncTimer(deps: SyncTimerDeps): () => void {
  const { clock, users, settings, connection, clearExpired, probe, warn } = deps
  const startedAt = seconds(clock)
  let failures = 0

  async function syncIfDue(): Promise<void> {
    const { isSyncing, syncedAt, lastSync } = await users.summary()
    if (isSyncing || connection.state() === 'bad-credentials') return
    if (lastSync?.kind !== 'failed') failures = 0
    const { syncAtStart: isAtStart, syncEveryMinutes: everyMinutes } = settings()
    const plan = { startedAt, everyMinutes, isAtStart, syncedAt, lastSync, failures }
    const dueAt = nextSyncAt(plan)
    if (dueAt === null || dueAt > seconds(clock)) return
    failures += 1 // Until the next look finds that it went well.
    await users.sync()
  }

  const look = async () => {
    if (!(await users.summary()).isSyncing) await clearExpired()
    if (connection.state() === 'offline') await probe()
    await syncIfDue()
  }
  return repeat({ clock, everyMs: lookMs }, look, (error) => warn('not synced by itself', error))
}
