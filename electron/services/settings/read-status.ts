import type { CredentialStore } from '#electron/secrets/credential-store'
import type { RecordState } from '#shared/domain/record'
import type { Status } from '#shared/domain/settings'
import type { Connection } from './connection'
import type { SettingsStore } from './settings-store'
import type { Workspaces } from './workspaces'

export interface StatusDeps {
  readonly version: string
  readonly platform: string
  readonly settings: SettingsStore
  readonly credentials: CredentialStore
  readonly connection: Connection
  readonly workspaces: Workspaces
  readonly canEncrypt: () => Promise<boolean>
  readonly record: () => RecordState
}

/** All that the page may know about the console: never a key, never a token. */
export async function readStatus(deps: StatusDeps): Promise<Status> {
  const settings = deps.settings.current()
  await deps.credentials.find() // Its status is known only once they were looked for.
  const users = await deps.workspaces.find()?.users.summary()
  return {
    version: deps.version,
    platform: deps.platform,
    settings,
    credentials: deps.credentials.status(),
    canEncrypt: await deps.canEncrypt(),
    connection: deps.connection.state(),
    practiceConditions: settings.practiceConditions,
    userCount: users?.userCount ?? 0,
    syncedAt: users?.syncedAt ?? null,
    isSyncing: users?.isSyncing ?? false,
    record: deps.record(),
    lastSync: users?.lastSync ?? null,
  }
}
