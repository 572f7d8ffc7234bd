import { createServer, type IncomingMessage } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, connect, type Server, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { readOrThrow } from '#electron/api/read-or-throw'
import { closeAfterTest, newShop, openApi, readSample, startRawServer } from './raw-server'
import { makeCertificate } from './self-signed'

const host = 'api.contoh.example'
const baseUrl = `https://${host}/integration`

async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closeAfterTest(() => {
    for (const socket of sockets) socket.destroy()
    return new Promise((resolve) => server.close(resolve))
  })
  return (server.address() as AddressInfo).port
}

/** The partner's service over TLS, with a certificate of its own making. */
async function startService() {
  const requests: string[] = []
  const { cert, key } = makeCertificate(host)
  const server = createTlsServer({ cert, key }, (request, response) => {
    requests.push(request.url ?? '')
    request.resume().on('end', () => response.end(readSample('register')))
  })
  return { port: await listen(server), cert, requests }
}

/** A proxy that answers each CONNECT as told; over TLS where it has a certificate. */
async function startProxy(
  answer: (request: IncomingMessage, socket: Duplex) => void,
  identity?: ReturnType<typeof makeCertificate>,
) {
  const asked: string[] = []
  const server = identity ? createTlsServer(identity) : createServer()
  server.on('request', (_, response) => response.writeHead(400).end())
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '')
    socket.on('error', () => socket.destroy())
    answer(request, socket)
  })
  const scheme = identity ? 'https' : 'http'
  return { url: `${scheme}://localhost:${await listen(server)}`, asked }
}

/** Tunnels every call to one port of this machine, whatever was asked for. */
function tunnelTo(port: number) {
  return (_: IncomingMessage, socket: Duplex) => {
    const service = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      service.pipe(socket).pipe(service)
    })
    service.on('error', () => socket.destroy())
    socket.on('close', () => service.destroy())
  }
}

function refuse(status: string) {
  return (_: IncomingMessage, socket: Duplex) =>
    socket.end(`HTTP/1.1 ${status}\r\ncontent-length: 0\r\n\r\n`)
}

describe('a call through a proxy', () => {
  it('reaches the service in a tunnel that the proxy cannot look into', async () => {
    const service = await startService()
    const proxy = await startProxy(tunnelTo(service.port))
    const api = openApi(baseUrl, { proxyUrl: proxy.url, extraCa: service.cert })
    expect(await api.register(newShop)).toMatchObject({ kind: 'success' })
    expect(proxy.asked).toEqual([`${host}:443`])
    expect(service.requests).toHaveLength(1)
  })

  it('says that the proxy asks for a password, and that nothing was sent', async () => {
    const proxy = await startProxy(refuse('407 Proxy Authentication Required'))
    const api = openApi(baseUrl, { proxyUrl: proxy.url })
    const outcome = await api.register(newShop)
    expect(outcome).toEqual({ kind: 'unsent', cause: 'proxy-password', detail: 'PROXY_407' })
    const read = await api.getReferenceData()
    expect(() => readOrThrow(read)).toThrow(expect.objectContaining({ code: 'proxy-password' }))
  })

  it.each([
    ['refuses', refuse('502 Bad Gateway')],
    ['hangs up', (_: IncomingMessage, socket: Duplex) => socket.destroy()],
    ['never answers', () => undefined],
  ])('says that a proxy that %s cannot be used', async (_, answer) => {
    const proxy = await startProxy(answer)
    const api = openApi(baseUrl, { proxyUrl: proxy.url, timeouts: { connectMs: 300 } })
    expect(await api.register(newShop)).toMatchObject({ kind: 'unsent', cause: 'proxy-failed' })
  })

  it('says that a proxy out of reach cannot be used', async () => {
    const api = openApi(baseUrl, { proxyUrl: 'http://127.0.0.1:1' })
    const outcome = await api.register(newShop)
    expect(outcome).toEqual({ kind: 'unsent', cause: 'proxy-failed', detail: 'ECONNREFUSED' })
    const read = await api.getReferenceData()
    expect(() => readOrThrow(read)).toThrow(expect.objectContaining({ code: 'proxy-failed' }))
  })

  it('rests on the named certificate with a proxy over TLS too', async () => {
    const service = await startService()
    const identity = makeCertificate('localhost')
    const proxy = await startProxy(tunnelTo(service.port), identity)
    const extraCa = service.cert + identity.cert
    const api = openApi(baseUrl, { proxyUrl: proxy.url, extraCa })
    expect(await api.register(newShop)).toMatchObject({ kind: 'success' })
  })

  it('names the certificate of a proxy that is not trusted', async () => {
    const proxy = await startProxy(refuse('502 Bad Gateway'), makeCertificate('localhost'))
    expect(await openApi(baseUrl, { proxyUrl: proxy.url }).register(newShop)).toEqual({
      kind: 'unsent',
      cause: 'certificate',
      detail: 'untrusted | localhost | localhost',
    })
    expect(proxy.asked).toEqual([])
  })

  it('does not blame the proxy for a service whose certificate is wrong', async () => {
    const service = await startService()
    const proxy = await startProxy(tunnelTo(service.port))
    const api = openApi(baseUrl, { proxyUrl: proxy.url })
    expect(await api.register(newShop)).toEqual({
      kind: 'unsent',
      cause: 'certificate',
      detail: `untrusted | ${host} | ${host}`,
    })
    expect(service.requests).toHaveLength(0)
  })

  it('counts as unknown once the request was given to the tunnel', async () => {
    const { cert, key } = makeCertificate(host)
    const server = createTlsServer({ cert, key }, (request) => request.socket.destroy())
    const proxy = await startProxy(tunnelTo(await listen(server)))
    const api = openApi(baseUrl, { proxyUrl: proxy.url, extraCa: cert })
    expect(await api.register(newShop)).toMatchObject({ kind: 'unknown', cause: 'reset' })
  })

  it('is never made for an address of this machine', async () => {
    const proxy = await startProxy(refuse('502 Bad Gateway'))
    const server = await startRawServer((socket) => socket.end('HTTP/1.1 503 Busy\r\n\r\n'))
    await openApi(server.url, { proxyUrl: proxy.url }).register(newShop)
    expect(server.requests).toHaveLength(1)
    expect(proxy.asked).toEqual([])
  })
})
