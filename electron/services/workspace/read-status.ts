import { createMutex } from '#electron/async/mutex'
import type { CredentialStore } from '#electron/secrets/credential-store'
import type { PolicyReport } from '#shared/domain/policy'
import type { RecordState } from '#shared/domain/record'
import type { Status } from '#shared/domain/settings'
import type { UpdateState } from '#shared/domain/update'
import type { Connection } from '../connection/connection'
import { describeAuthorities } from '../settings/authorities'
import type { SettingsStore } from '../settings/settings-store'
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
  readonly update: () => UpdateState
  readonly isSafeStart: () => boolean
  readonly policy: () => PolicyReport
}

/**
 * Gives what reads the status. One read follows another and is numbered: answers and events reach the
 * page on two ways, and it must never take an older status for the newest.
 */
export function createStatusReader(deps: StatusDeps): () => Promise<Status> {
  const turns = createMutex()
  let revision = 0
  return () =>
    turns.take(async () => {
      const status = await readStatus(deps)
      revision += 1
      return { ...status, revision }
    })
}

const alone = { state: 'none', refusal: null, collisions: 0 } as const

/** All that the page may know about the console: never a key, never a token. */
async function readStatus(deps: StatusDeps): Promise<Omit<Status, 'revision'>> {
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
    authorities: [...describeAuthorities(settings.authorityPem)],
    userCount: users?.userCount ?? 0,
    syncedAt: users?.syncedAt ?? null,
    isSyncing: users?.isSyncing ?? false,
    record: deps.record(),
    policy: deps.policy(),
    lastSync: users?.lastSync ?? null,
    update: deps.update(),
    isSafeStart: deps.isSafeStart(),
    office: {
      address: settings.officeAddress,
      desk: settings.officeDesk,
      ...(deps.workspaces.find()?.office.state() ?? alone),
    },
  }
}
