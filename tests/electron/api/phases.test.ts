import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import {
  closeAfterTest,
  httpText,
  newShop,
  openApi,
  readSample,
  startRawServer,
} from './raw-server'

/** A port where nobody listens: one that was free a moment ago. */
async function findClosedPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** A proxy or server that does as told with each connection. */
async function startListener(handle: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    handle(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closeAfterTest(() => {
    for (const socket of sockets) socket.destroy()
    return new Promise((resolve) => server.close(resolve))
  })
  return (server.address() as AddressInfo).port
}

const connectFailed = { kind: 'unsent', cause: 'connect-failed' }

describe('a call that never reached the server', () => {
  it('is unsent when the connection is refused', async () => {
    const port = await findClosedPort()
    const outcome = await openApi(`http://127.0.0.1:${port}/integration`).register(newShop)
    expect(outcome).toEqual({ ...connectFailed, detail: 'ECONNREFUSED' })
  })

  it('is unsent when the name does not exist', async () => {
    const api = openApi('https://tidak-ada.invalid/integration')
    expect(await api.register(newShop)).toMatchObject(connectFailed)
  })

  it('is unsent when TLS meets a plain port', async () => {
    const server = await startRawServer((socket) => socket.write(httpText('')))
    const api = openApi(`https://127.0.0.1:${server.port}/integration`, {
      timeouts: { connectMs: 500 },
    })
    expect(await api.register(newShop)).toMatchObject(connectFailed)
    expect(server.requests).toHaveLength(0)
  })

  it('is unsent when the connection is reset during TLS: the same code as after sending', async () => {
    const port = await startListener((socket) =>
      socket.once('data', () => socket.resetAndDestroy()),
    )
    const outcome = await openApi(`https://127.0.0.1:${port}/integration`).register(newShop)
    expect(outcome).toEqual({ ...connectFailed, detail: 'ECONNRESET' })
  })

  it('is unsent when TLS is never answered', async () => {
    const port = await startListener((socket) => socket.resume())
    const api = openApi(`https://127.0.0.1:${port}/integration`, { timeouts: { connectMs: 100 } })
    expect(await api.register(newShop)).toMatchObject(connectFailed)
  })

  it('is unsent when no connection became free in time, and is not sent afterwards', async () => {
    const held: Socket[] = []
    const server = await startRawServer((socket) => held.push(socket))
    const api = openApi(server.url, { connections: 1, timeouts: { startMs: 1000 } })
    const first = api.register(newShop)
    await expect.poll(() => held.length).toBe(1)
    const second = await api.register({ ...newShop, email: 'kedua@contoh.example' })
    expect(second).toMatchObject({ kind: 'unsent', cause: 'queue-timeout' })
    held[0]?.write(httpText(readSample('register')))
    expect(await first).toMatchObject({ kind: 'success' })
    // The freed connection serves the next call, and that one alone.
    const third = api.register({ ...newShop, email: 'ketiga@contoh.example' })
    await expect.poll(() => held.length).toBe(2)
    held[1]?.write(httpText(readSample('register')))
    expect(await third).toMatchObject({ kind: 'success' })
    expect(server.requests.filter((text) => text.includes('kedua'))).toHaveLength(0)
  })

  it('is unsent after close()', async () => {
    const server = await startRawServer((socket) => socket.write(httpText(readSample('register'))))
    const api = openApi(server.url)
    await api.close()
    expect(await api.register(newShop)).toMatchObject({ kind: 'unsent' })
    expect(server.requests).toHaveLength(0)
  })

  it.each([
    [
      'refuses the tunnel',
      'HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n',
    ],
    ['hangs up', ''],
  ])('is unsent when the proxy %s', async (_, answer) => {
    let connections = 0
    const port = await startListener((socket) => {
      connections += 1
      socket.once('data', () => socket.end(answer))
    })
    const api = openApi('https://api.contoh.example/integration', {
      proxyUrl: `http://pemakai:sandi@127.0.0.1:${port}`,
    })
    expect(await api.register(newShop)).toMatchObject({ kind: 'unsent' })
    expect(connections).toBe(1)
  })
})

describe('a call that may have been done', () => {
  it('is unknown when the connection is reset after it was written', async () => {
    const server = await startRawServer((socket) => socket.resetAndDestroy())
    const outcome = await openApi(server.url).register(newShop)
    expect(outcome).toEqual({ kind: 'unknown', cause: 'reset', detail: 'ECONNRESET' })
    expect(server.requests).toHaveLength(1)
  })

  it('is unknown when a kept connection turns out dead, and is not repeated', async () => {
    const server = await startRawServer((socket) => {
      if (server.requests.length === 1) socket.write(httpText(readSample('register')))
      else socket.resetAndDestroy()
    })
    const api = openApi(server.url, { connections: 1 })
    expect(await api.register(newShop)).toMatchObject({ kind: 'success' })
    expect(await api.register(newShop)).toMatchObject({ kind: 'unknown', cause: 'reset' })
    expect(server.requests).toHaveLength(2)
  })

  it.each([
    ['headers', { headersMs: 100 }, ''],
    ['body', { bodyMs: 100 }, 'HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\n{"st'],
    ['total', { totalMs: 1000 }, ''],
    ['total, in the body', { totalMs: 1000 }, 'HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\n{"st'],
  ])('is unknown after the %s timeout', async (_, timeouts, written) => {
    const server = await startRawServer((socket) => socket.write(written))
    const outcome = await openApi(server.url, { timeouts }).register(newShop)
    expect(outcome).toMatchObject({ kind: 'unknown', cause: 'timeout' })
    expect(server.requests).toHaveLength(1)
  })

  it('is unknown when the client is closed meanwhile', async () => {
    const server = await startRawServer(() => undefined)
    const api = openApi(server.url)
    const call = api.register(newShop)
    await expect.poll(() => server.requests.length).toBe(1)
    await api.close()
    expect(await call).toMatchObject({ kind: 'unknown' })
  })
})
