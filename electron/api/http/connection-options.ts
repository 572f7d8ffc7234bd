import { AppError } from '#electron/errors/app-error'
import type { ServiceAddress } from '../service-address'
import type { Timeouts } from './timeouts'

/** Twice the calls that may be in flight: a connection rests between two (`resting-client.ts`), and no call waits for it. */
export const mostConnections = 32

export interface ConnectionOptions {
  /** Connections at once, 1 to `mostConnections`: as many calls can be in flight. */
  readonly connections: number
  readonly timeouts: Timeouts
  /** An `http:` or `https:` proxy; loopback addresses never go through it. */
  readonly proxyUrl?: string
  /** A further certificate authority (PEM) beside the usual ones. */
  readonly extraCa?: string
}

/** Throws `bad-request` for options no connection can be opened with; the message repeats none of them. */
export function checkConnectionOptions(
  { isLoopback }: ServiceAddress,
  { connections, proxyUrl }: ConnectionOptions,
): void {
  if (!Number.isInteger(connections) || connections < 1 || connections > mostConnections) {
    throw new AppError('bad-request', `connections must be 1 to ${mostConnections}`)
  }
  if (proxyUrl === undefined || isLoopback) return
  if (!/^https?:\/\//i.test(proxyUrl) || !URL.canParse(proxyUrl)) {
    throw new AppError('bad-request', 'the proxy address is no http or https URL')
  }
}
