import { rootCertificates } from 'node:tls'
import { buildConnector, type Dispatcher, errors, Pool, ProxyAgent } from 'undici'
import type { ConnectionOptions } from './connection-options'
import type { ProxyCause } from './outcome'
import { RestingClient } from './resting-client'
import type { ServiceAddress } from './service-address'
import { technicalWord } from './technical-word'

/** The connection could not be made, so nothing was sent. `reason` is all that is kept of the cause. */
export class ConnectFailure extends Error {
  override readonly name = 'ConnectFailure'

  constructor(
    readonly reason: string,
    /** Set where it was the proxy that failed, and not the service behind it. */
    readonly proxy: ProxyCause | null = null,
  ) {
    super('the connection could not be made')
  }
}

// A failure keeps no `code`: undici would try some of them again for ever (UND_ERR_SOCKET from a proxy
// that hangs up), and its errors may hold addresses.
function hideCauses(
  connect: buildConnector.connector,
  describe: (error: Error) => ConnectFailure = (error) => new ConnectFailure(technicalWord(error)),
): buildConnector.connector {
  return (options, callback) =>
    connect(options, (...[error, socket]) => {
      if (error === null) callback(null, socket)
      else callback(error instanceof ConnectFailure ? error : describe(error), null)
    })
}

function proxyUnreached(error: Error): ConnectFailure {
  return new ConnectFailure(technicalWord(error), 'proxy-failed')
}

/** A tunnel that was not made. Errors of the service's own TLS come this way too. */
function tunnelFailed(error: Error): ConnectFailure {
  const status = /^Proxy response \((\d{3})\)/.exec(error.message)?.[1]
  if (status === '407') return new ConnectFailure('PROXY_407', 'proxy-password')
  if (status !== undefined) return new ConnectFailure(`PROXY_${status}`, 'proxy-failed')
  // The proxy hung up or fell silent while it was asked: its client alone gives these two.
  const isProxy = error instanceof errors.SocketError || error instanceof errors.HeadersTimeoutError
  return new ConnectFailure(technicalWord(error), isProxy ? 'proxy-failed' : null)
}

/** Opens the pool all calls to one service share: no pipelining, no retry, no redirect, no HTTP/2. */
export function openConnections(address: ServiceAddress, options: ConnectionOptions): Dispatcher {
  const { connections, timeouts, proxyUrl, extraCa } = options
  const tls = {
    timeout: timeouts.connectMs,
    ...(extraCa === undefined ? {} : { ca: [...rootCertificates, extraCa] }),
  }
  const pool = {
    connections,
    pipelining: 1,
    headersTimeout: timeouts.headersMs,
    bodyTimeout: timeouts.bodyMs,
    factory: (origin: URL, own: object) => new RestingClient(origin, own),
  }
  if (proxyUrl === undefined || address.isLoopback) {
    return new Pool(address.origin, { ...pool, connect: hideCauses(buildConnector(tls)) })
  }
  return openProxied(proxyUrl, pool, tls)
}

function openProxied(
  proxyUrl: string,
  pool: Pool.Options,
  tls: buildConnector.BuildOptions & { readonly timeout: number },
): Dispatcher {
  return new ProxyAgent({
    uri: proxyUrl,
    requestTls: tls,
    proxyTls: tls,
    // The tunnel is part of connecting: a proxy that never answers must not outlast that time.
    clientFactory: (origin, opts) => {
      const { connect } = opts as { readonly connect: buildConnector.connector }
      const own = { ...opts, headersTimeout: tls.timeout, bodyTimeout: tls.timeout }
      return new Pool(origin, { ...own, connect: hideCauses(connect, proxyUnreached) })
    },
    factory: (origin, opts) => {
      // ProxyAgent hands its own connector (the tunnel) over in untyped options.
      const { connect } = opts as { readonly connect: buildConnector.connector }
      return new Pool(origin, { ...pool, connect: hideCauses(connect, tunnelFailed) })
    },
  })
}
