import { createElkassaApi } from '#electron/api/elkassa-api'
import { AppError } from '#electron/errors/app-error'
import { createCredentialStore } from '#electron/secrets/credential-store'
import { createConnection } from '#electron/services/connection/connection'
import type { History } from '#electron/services/history/history'
import { verifyCredentials } from '#electron/services/reference/read-reference'
import { createSettingsStore } from '#electron/services/settings/settings-store'
import type { ConnectDeps } from '#electron/services/workspace/sign-in'
import { createWorkspaces, type OpenedWorkspace } from '#electron/services/workspace/workspaces'
import type { HistoryEvent } from '#shared/domain/history'
import type { WorkMode } from '#shared/domain/settings'
import { createFakeEncryption } from '#tests/electron/secrets/fake-encryption'
import { createMemoryStore } from '#tests/electron/secrets/memory-store'

/** What signing in and changing settings work with, and notes of what was opened and recorded. */
export function prepareWorkspaces() {
  const conditions: string[] = []
  const opened: WorkMode[] = []
  const recorded: HistoryEvent[] = []
  /** Addresses that the administrator does not allow. */
  const barred = new Set<string>()
  const stores = { settings: createMemoryStore(), credentials: createMemoryStore() }
  const deps: ConnectDeps = {
    settings: createSettingsStore(stores.settings),
    refuseService: (baseUrl) => {
      if (barred.has(baseUrl)) throw new AppError('service-not-allowed', 'barred')
    },
    credentials: createCredentialStore({
      store: stores.credentials,
      encryption: createFakeEncryption(),
      warn: () => undefined,
    }),
    workspaces: createWorkspaces((mode) => {
      opened.push(mode)
      const workspace: Partial<OpenedWorkspace> = {
        mode,
        setConditions: (chosen) => conditions.push(chosen),
        history: { record: async (event) => void recorded.push(event) } as History,
        pause: () => Promise.resolve(),
        close: () => Promise.resolve(),
      }
      return Promise.resolve(workspace as OpenedWorkspace)
    }),
    connection: createConnection(() => undefined),
    verify: async (credentials, baseUrl) => {
      const api = createElkassaApi({ baseUrl, credentials, timeouts: { connectMs: 2000 } })
      await verifyCredentials(api).finally(() => api.close())
    },
    recordLive: async (event) => void recorded.push(event),
  }
  const openMode = () => deps.workspaces.find()?.mode ?? null
  return { deps, stores, barred, conditions, opened, recorded, openMode }
}
