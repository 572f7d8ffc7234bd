import { rootCertificates } from 'node:tls'
import { buildConnector, type Dispatcher, Pool, ProxyAgent } from 'undici'
import { AppError } from '#electron/errors/app-error'
import type { ServiceAddress } from './service-address'
import { technicalWord } from './technical-word'
import type { Timeouts } from './timeouts'

export interface ConnectionOptions {
  /** Connections at once, 1 to 32: as many calls can be in flight. */
  readonly connections: number
  readonly timeouts: Timeouts
  /** An `http:` or `https:` proxy; loopback addresses never go through it. */
  readonly proxyUrl?: string
  /** A further certificate authority (PEM) beside the usual ones. */
  readonly extraCa?: string
}

/** The connection could not be made, so nothing was sent. `reason` is all that is kept of the cause. */
export class ConnectFailure extends Error {
  override readonly name = 'ConnectFailure'

  constructor(readonly reason: string) {
    super('the connection could not be made')
  }
}

// A failure keeps no `code`: undici would try some of them again for ever (UND_ERR_SOCKET from a proxy
// that hangs up), and its errors may hold addresses.
function hideCauses(connect: buildConnector.connector): buildConnector.connector {
  return (options, callback) =>
    connect(options, (...[error, socket]) => {
      if (error === null) callback(null, socket)
      else callback(new ConnectFailure(technicalWord(error)), null)
    })
}

/** Opens the pool all calls to one service share: no pipelining, no retry, no redirect, no HTTP/2. */
export function openConnections(address: ServiceAddress, options: ConnectionOptions): Dispatcher {
  const { connections, timeouts, proxyUrl, extraCa } = options
  if (!Number.isInteger(connections) || connections < 1 || connections > 32) {
    throw new AppError('bad-request', 'connections must be 1 to 32')
  }
  const tls = {
    timeout: timeouts.connectMs,
    ...(extraCa === undefined ? {} : { ca: [...rootCertificates, extraCa] }),
  }
  const pool = {
    connections,
    pipelining: 1,
    headersTimeout: timeouts.headersMs,
    bodyTimeout: timeouts.bodyMs,
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
  if (!/^https?:\/\//i.test(proxyUrl) || !URL.canParse(proxyUrl)) {
    throw new AppError('bad-request', 'the proxy address is no http or https URL')
  }
  return new ProxyAgent({
    uri: proxyUrl,
    requestTls: tls,
    proxyTls: tls,
    // The tunnel is part of connecting: a proxy that never answers must not outlast that time.
    clientFactory: (origin, opts) =>
      new Pool(origin, { ...opts, headersTimeout: tls.timeout, bodyTimeout: tls.timeout }),
    factory: (origin, opts) => {
      // ProxyAgent hands its own connector (the tunnel) over in untyped options.
      const { connect } = opts as { readonly connect: buildConnector.connector }
      return new Pool(origin, { ...pool, connect: hideCauses(connect) })
    },
  })
}
