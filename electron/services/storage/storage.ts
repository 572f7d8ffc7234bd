import { basename } from 'node:path'
import type { Cache } from '#electron/cache/cache-client'
import { backUpLedger } from '#electron/ledger/care/back-up-ledger'
import type { Ledger } from '#electron/ledger/group-commit'
import type { HistoryEvent } from '#shared/domain/history'
import type { Settings } from '#shared/domain/settings'
import type { UsersService } from '../users/users-service'

export interface StorageDeps {
  readonly cache: Pick<Cache, 'clearUsers' | 'readSyncState'>
  readonly ledger: Ledger
  readonly users: Pick<UsersService, 'cancelSync'>
  readonly settings: () => Pick<Settings, 'deleteUsersAfterDays'>
  /** Epoch seconds, UTC. */
  readonly now: () => number
  readonly record: (event: HistoryEvent) => Promise<void> | void
  /** The copy is another one now. */
  readonly onChange: () => void
}

/** What is kept on this computer, and for how long. */
export interface Storage {
  /** Deletes the copy of the users, so that nothing of it is left on the disk; gives how many. */
  readonly clearUsers: () => Promise<number>
  /** The same, where the copy is older than the operator allows. */
  readonly clearExpired: () => Promise<void>
  /** Writes a verified copy of the ledger and gives its file's name. Throws `disk-full`. */
  readonly backUp: () => Promise<string>
}

const daySeconds = 86_400

export function createStorage(deps: StorageDeps): Storage {
  const { cache, ledger, users, settings, now, record, onChange } = deps

  async function clear(reason: 'by-hand' | 'by-age'): Promise<number> {
    await users.cancelSync()
    const count = await cache.clearUsers()
    onChange()
    await record({ kind: 'cache-cleared', outcome: 'done', details: { count, reason } })
    return count
  }

  return {
    clearUsers: () => clear('by-hand'),
    clearExpired: async () => {
      const days = settings().deleteUsersAfterDays
      if (days === 0) return
      const { syncedAt, staging } = await cache.readSyncState()
      const keptAt = syncedAt ?? staging?.startedAt ?? null
      if (keptAt !== null && keptAt < now() - days * daySeconds) await clear('by-age')
    },
    backUp: async () => {
      const fileName = basename(backUpLedger(ledger, now()))
      await record({ kind: 'backup', outcome: 'done', details: { fileName } })
      return fileName
    },
  }
}
