import type { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { restMs } from '#electron/api/http/resting-client'
import {
  httpText,
  newShop,
  openApi,
  type RawServer,
  readSample,
  startRawServer,
} from './raw-server'

const other = { ...newShop, email: 'kedua@contoh.example' }
const first = httpText(readSample('register'))
const second = httpText(readSample('register').replaceAll('ELK', 'LAIN'))

/** Within the rest, and after an unrested connection would have been used again. */
const soonMs = 0.6 * restMs

/** Later than any repeat of the first answer. */
function answerLater(socket: Socket) {
  return setTimeout(() => socket.write(second), 4 * restMs)
}

/** Answers the first request as told and everything after it, later, with an answer of its own. */
async function startServer(answerFirst: (socket: Socket) => void): Promise<RawServer> {
  const server: RawServer = await startRawServer((socket) => {
    if (server.requests.length === 1) answerFirst(socket)
    else answerLater(socket)
  })
  return server
}

describe('a repeated answer', () => {
  it.each([
    ['in the same packet', (socket: Socket) => socket.write(Buffer.concat([first, first]))],
    [
      'right behind the first',
      (socket: Socket) => {
        socket.setNoDelay(true)
        socket.write(first)
        setTimeout(() => socket.write(first), soonMs)
      },
    ],
    [
      'cut into two, the end of it after the next call',
      (socket: Socket) => socket.write(Buffer.concat([first, first.subarray(0, 40)])),
    ],
    [
      'behind an answer longer than it said',
      (socket: Socket) => socket.write(Buffer.concat([first, Buffer.from('{"status":true}')])),
    ],
  ])('%s is not taken for the answer to the next row', async (_, answerFirst) => {
    const server = await startServer(answerFirst)
    const api = openApi(server.url, { connections: 1 })
    const one = await api.register(newShop)
    const two = await api.register(other)
    expect(one).toMatchObject({ kind: 'success' })
    expect(two).toMatchObject({ kind: 'success' })
    if (one.kind !== 'success' || two.kind !== 'success') return
    expect(two.value.registrationId).not.toBe(one.value.registrationId)
  })

  it('of a read is not taken for the answer to a write', async () => {
    const server = await startRawServer((socket) => {
      if (server.requests.length > 1) return void answerLater(socket)
      socket.write(httpText(readSample('users')))
      setTimeout(() => socket.write(first), soonMs)
    })
    const api = openApi(server.url, { connections: 1 })
    await api.listUsers(1)
    const outcome = await api.register(newShop)
    expect(outcome).toMatchObject({ value: { registrationId: expect.stringMatching(/^LAIN/) } })
  })

  it('is not taken for the answer to a row that waited for the connection', async () => {
    const server = await startServer((socket) => {
      socket.write(first)
      setTimeout(() => socket.write(first), soonMs)
    })
    const api = openApi(server.url, { connections: 1 })
    const rows = [newShop, other, { ...newShop, email: 'ketiga@contoh.example' }]
    const outcomes = await Promise.all(rows.map((row) => api.register(row)))
    const ids = outcomes.map((it) => (it.kind === 'success' ? it.value.registrationId : it.kind))
    expect(ids.filter((id) => !id.startsWith('LAIN'))).toHaveLength(1)
  })

  it('on an idle connection closes it, and reads go on', async () => {
    let idle: Socket | undefined
    const server = await startRawServer((socket) => {
      idle ??= socket
      socket.write(httpText(readSample('users')))
    })
    const api = openApi(server.url, { connections: 1 })
    expect(await api.listUsers(1)).toMatchObject({ kind: 'success' })
    idle?.write(httpText(readSample('users')))
    await expect.poll(() => idle?.destroyed).toBe(true)
    expect(await api.listUsers(2)).toMatchObject({ kind: 'success' })
  })
})

describe('a write', () => {
  it.each([
    ['malformed', Buffer.from('HTP/9 200\r\n\r\n')],
    ['cut', Buffer.from('HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\n{"st')],
    ['too large', httpText('x'.repeat(6 * 1024 * 1024))],
  ])('never rides where the last answer was %s', async (_, answer) => {
    const used: Socket[] = []
    const server = await startRawServer((socket) => {
      used.push(socket)
      socket.write(server.requests.length === 1 ? answer : second)
    })
    const api = openApi(server.url, { connections: 1, timeouts: { bodyMs: 300 } })
    await api.register(newShop)
    expect(await api.register(other)).toMatchObject({ kind: 'success' })
    expect(used[1]).not.toBe(used[0])
  })
})
