import type { Socket } from 'node:net'
import { type buildConnector, Pool } from 'undici'
import { technicalWord } from '../technical-word'
import { ConnectFailure } from './connect-failure'

export interface Tunnels {
  /** Gives the connection inside a tunnel to its last step, TLS. */
  readonly connect: buildConnector.connector
  readonly close: () => Promise<void>
}

export interface TunnelOptions {
  readonly proxyUrl: string
  /** Makes the connection to the proxy. */
  readonly reachProxy: buildConnector.connector
  /** Makes TLS with the service inside the tunnel. */
  readonly secure: buildConnector.connector
  /** The tunnel is part of connecting: a proxy that never answers must not outlast that time. */
  readonly timeoutMs: number
}

/** Connections to a service through a proxy that cannot look into them (CONNECT). */
export function openTunnels({ proxyUrl, reachProxy, secure, timeoutMs }: TunnelOptions): Tunnels {
  const { origin, username, password } = new URL(proxyUrl)
  const proxy = new Pool(origin, {
    connect: reachProxy,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  })
  const open = async (host: string, port: string): Promise<Socket> => {
    const { socket, statusCode } = await proxy.connect({
      path: `${host}:${port || '443'}`,
      headers: { 'proxy-connection': 'keep-alive', ...authorization(username, password) },
    })
    const tunnel = socket as Socket // A CONNECT that was answered gives the bare connection.
    if (statusCode === 200) return tunnel
    tunnel.on('error', () => undefined).destroy() // Nobody is left to be told.
    const cause = statusCode === 407 ? 'proxy-password' : 'proxy-failed'
    throw new ConnectFailure(`PROXY_${statusCode}`, cause)
  }
  return {
    connect: (options, callback) => {
      open(options.hostname, options.port).then(
        (httpSocket) => secure({ ...options, httpSocket }, callback),
        (error: unknown) => callback(asProxyFailure(error), null),
      )
    },
    close: () => proxy.destroy(),
  }
}

function asProxyFailure(error: unknown): ConnectFailure {
  if (error instanceof ConnectFailure) {
    return error.known === null ? new ConnectFailure(error.reason, 'proxy-failed') : error
  }
  return new ConnectFailure(technicalWord(error), 'proxy-failed')
}

function authorization(username: string, password: string): Record<string, string> {
  if (username === '') return {}
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return { 'proxy-authorization': `Basic ${Buffer.from(pair).toString('base64')}` }
}
