import { AppError } from '#electron/errors/app-error'
import type { CredentialStore, Credentials } from '#electron/secrets/credential-store'
import type { HistoryEvent } from '#shared/domain/history'
import { documentedAddress } from '#shared/domain/settings'
import type { Connection } from '../connection/connection'
import type { SettingsStore } from '../settings/settings-store'
import type { Workspaces } from './workspaces'

export interface ConnectDeps {
  readonly settings: SettingsStore
  /** Throws `service-not-allowed` for an address the administrator does not allow. */
  readonly refuseService: (baseUrl: string) => void
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

/** A sign-in on the record; its details say to what. */
export const signInEvent = { kind: 'sign-in', outcome: 'done' } as const

/**
 * Verifies key and token, then keeps them and opens the live service.
 *
 * Nothing is kept or closed until the service has accepted them: not even when it is out of reach, for
 * only the service can say that they are right. Throws `service-not-allowed` before anything is asked.
 */
export async function saveCredentials(deps: ConnectDeps, input: CredentialsInput): Promise<void> {
  const { key, token } = input
  const baseUrl = input.baseUrl || documentedAddress
  deps.refuseService(baseUrl)
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
    ...signInEvent,
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
