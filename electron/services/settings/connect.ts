import { AppError } from '#electron/errors/app-error'
import type { CredentialStore, Credentials } from '#electron/secrets/credential-store'
import type { HistoryEvent } from '#shared/domain/history'
import { documentedAddress, type PracticeConditions } from '#shared/domain/settings'
import type { Connection } from './connection'
import type { SettingsStore } from './settings-store'
import type { WorkMode, Workspace, Workspaces } from './workspaces'

export interface ConnectDeps {
  readonly settings: SettingsStore
  readonly credentials: CredentialStore
  readonly workspaces: Workspaces
  readonly connection: Connection
  /** Asks the service at that address; throws `bad-credentials`, `server-…`, `insecure-address`. */
  readonly verify: (credentials: Credentials, baseUrl: string) => Promise<void>
  /** Puts on the live service's record what was done with its credentials, open or not. Never rejects. */
  readonly recordLive: (event: HistoryEvent) => Promise<void>
}

export interface CredentialsInput extends Credentials {
  /** Empty for the partner's own address. */
  readonly baseUrl: string
}

/**
 * Verifies key and token, then keeps them and opens the live service.
 *
 * Nothing is kept or closed until the service has accepted them: not even when it is out of reach, for
 * only the service can say that they are right.
 */
export async function saveCredentials(deps: ConnectDeps, input: CredentialsInput): Promise<void> {
  const { key, token } = input
  const baseUrl = input.baseUrl || documentedAddress
  try {
    await deps.verify({ key, token }, baseUrl)
  } catch (error) {
    await tellRefusal(deps, error, baseUrl)
    throw error
  }
  await deps.credentials.save({ key, token })
  deps.settings.change({ baseUrl })
  const { history } = await deps.workspaces.open('live')
  deps.settings.change({ mode: 'live' })
  await history.record({
    ...signIn,
    details: credentialsOf(baseUrl),
  })
  // Told last: the page asks for what is open as soon as it hears of it.
  deps.connection.report('online')
}

/** A key or token that the service turned down is on record too, in its words. */
async function tellRefusal(
  { recordLive }: ConnectDeps,
  error: unknown,
  baseUrl: string,
): Promise<void> {
  if (!(error instanceof AppError) || error.code !== 'bad-credentials') return
  const words = error.options.details?.messages
  await recordLive({
    kind: 'sign-in',
    outcome: 'refused',
    serverMessage: words === undefined ? null : String(words),
    details: credentialsOf(baseUrl),
  })
}

function credentialsOf(address: string): NonNullable<HistoryEvent['details']> {
  return { mode: 'live', address, what: 'credentials' }
}

/** Opens the live service with the credentials that are kept. Throws `not-connected` without any. */
export async function startLive(deps: ConnectDeps): Promise<void> {
  if (!(await deps.credentials.find())) throw new AppError('not-connected', 'no credentials kept')
  await enter(deps, 'live')
  deps.connection.report('unknown')
}

/** Opens the practice service. Needs no credentials: it makes its own at each start. */
export async function startPractice(deps: ConnectDeps): Promise<void> {
  const workspace = await enter(deps, 'practice')
  workspace.setConditions(deps.settings.current().practiceConditions)
  deps.connection.report('online')
}

const signIn = { kind: 'sign-in', outcome: 'done' } as const

/** Opens a service; a change to another one goes on record there, coming back at each start does not. */
async function enter(deps: ConnectDeps, mode: WorkMode): Promise<Workspace> {
  const before = deps.settings.current().mode
  const workspace = await deps.workspaces.open(mode)
  deps.settings.change({ mode })
  if (mode !== before) await workspace.history.record({ ...signIn, details: { mode } })
  return workspace
}

/** Forgets key and token; a live service is closed and the console is as at its first start. */
export async function forgetCredentials(deps: ConnectDeps): Promise<void> {
  const { mode, baseUrl } = deps.settings.current()
  await deps.recordLive({ kind: 'sign-out', outcome: 'done', details: credentialsOf(baseUrl) })
  if (mode === 'live') {
    await deps.workspaces.close()
    deps.settings.change({ mode: 'unset' })
    deps.connection.report('unknown')
  }
  deps.credentials.forget()
}

/** Remembers how the practice service should behave, and tells it. */
export function setPracticeConditions(deps: ConnectDeps, conditions: PracticeConditions): void {
  deps.settings.change({ practiceConditions: conditions })
  deps.workspaces.find()?.setConditions(conditions)
}

/** Opens what was open last. Without credentials the live service stays closed until they are entered. */
export async function resumeLastMode(deps: ConnectDeps): Promise<void> {
  const { mode } = deps.settings.current()
  if (mode === 'practice') return startPractice(deps)
  if (mode === 'live' && (await deps.credentials.find())) return startLive(deps)
}

/**
 * Asks the live service whether it still accepts the kept credentials, for `connection` to show.
 *
 * They stay kept whatever it says. Throws what `verify` throws.
 */
export async function checkConnection(deps: ConnectDeps): Promise<void> {
  const { mode, baseUrl } = deps.settings.current()
  const kept = await deps.credentials.find()
  if (mode === 'live' && kept) await deps.connection.watch(() => deps.verify(kept, baseUrl))
}
