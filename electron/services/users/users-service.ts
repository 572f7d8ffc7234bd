import { AppError } from '#electron/errors/app-error'
import type { EventPayload } from '#shared/ipc/events'
import type { UsersService } from '../settings/workspaces'
import { type SyncUsersDeps, syncUsers } from './sync-users'

export interface UsersServiceDeps extends SyncUsersDeps {
  readonly onProgress: (progress: EventPayload<'users:sync-progress'>) => void
  /** The summary is another one now. */
  readonly onChange: () => void
  readonly warn: (message: string) => void
}

/** The copy of one service's users: brings it up to date, one sync at a time. */
export function createUsersService(
  deps: UsersServiceDeps,
): UsersService & { readonly stop: () => Promise<void> } {
  const leaving = new AbortController()
  let running: Promise<void> | null = null

  async function run(): Promise<void> {
    const startedAt = deps.now()
    try {
      const result = await syncUsers(deps, {
        signal: leaving.signal,
        onProgress: ({ pages, users }) => {
          const minutes = Math.max(1, deps.now() - startedAt) / 60
          deps.onProgress({ pages, users, usersPerMinute: users / minutes })
        },
      })
      if (!result.isWhole) {
        deps.warn('the list of users was too short to be believed: the copy stays as it was')
      }
    } finally {
      running = null
      deps.onChange()
    }
  }

  return {
    sync: () => {
      if (leaving.signal.aborted) throw new AppError('not-connected', 'the service is closing')
      if (!running) {
        running = run()
        deps.onChange()
      }
      return running
    },
    summary: async () => {
      const [userCount, { syncedAt }] = await Promise.all([
        deps.cache.countUsers(),
        deps.cache.readSyncState(),
      ])
      return { userCount, syncedAt, isSyncing: running !== null }
    },
    stop: async () => {
      leaving.abort(new AppError('not-connected', 'the service is closing'))
      await running?.catch(() => undefined) // Told to whoever asked for the sync.
    },
  }
}
