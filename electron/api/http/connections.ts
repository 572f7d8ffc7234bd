import { buildConnector, type Dispatcher, Pool } from 'undici'
import type { ServiceAddress } from '../service-address'
import { technicalWord } from '../technical-word'
import { trustAuthorities } from './authorities'
import { nameCertificates } from './certificates'
import { ConnectFailure } from './connect-failure'
import type { ConnectionOptions } from './connection-options'
import { RestingClient } from './resting-client'
import { openTunnels } from './tunnel'

export interface Connections {
  readonly dispatch: Dispatcher['dispatch']
  readonly close: () => Promise<void>
}

// A failure keeps no `code`: undici would try some of them again for ever (UND_ERR_SOCKET from a proxy
// that hangs up), and its errors may hold addresses.
function hideCauses(connect: buildConnector.connector): buildConnector.connector {
  return (options, callback) =>
    connect(options, (...[error, socket]) => {
      if (error === null) callback(null, socket)
      else if (error instanceof ConnectFailure) callback(error, null)
      else callback(new ConnectFailure(technicalWord(error)), null)
    })
}

/** Opens the pool all calls to one service share: no pipelining, no retry, no redirect, no HTTP/2. */
export function openConnections(address: ServiceAddress, options: ConnectionOptions): Connections {
  const { connections, timeouts, proxyUrl, extraCa } = options
  const isPlain = address.isLoopback && address.origin.startsWith('http:')
  const tls = {
    timeout: timeouts.connectMs,
    ...(isPlain ? {} : { secureContext: trustAuthorities(extraCa) }),
  }
  const direct = () => nameCertificates(buildConnector(tls))
  const tunnels =
    proxyUrl === undefined || address.isLoopback
      ? null
      : openTunnels({
          ...{ proxyUrl, timeoutMs: timeouts.connectMs },
          reachProxy: hideCauses(direct()),
          secure: direct(),
        })
  const pool = new Pool(address.origin, {
    connections,
    pipelining: 1,
    headersTimeout: timeouts.headersMs,
    bodyTimeout: timeouts.bodyMs,
    factory: (origin, own) => new RestingClient(origin, own),
    connect: hideCauses(tunnels?.connect ?? direct()),
  })
  return {
    dispatch: (call, handler) => pool.dispatch(call, handler),
    close: async () => {
      await pool.destroy()
      await tunnels?.close()
    },
  }
}
