import { describe, expect, it } from 'vitest'
import { readOrThrow } from '#electron/api/read-or-throw'
import { httpText, newActivation, newShop, openApi, startRawServer } from './raw-server'

const half = 'ELK\ud83d'
const unsendable = { kind: 'unsent', cause: 'unsendable', detail: 'half a character' }

describe('half a character', () => {
  it('keeps every call from leaving that would carry it', async () => {
    const server = await startRawServer((socket) => socket.write(httpText('{}')))
    const api = openApi(server.url)
    const outcomes = await Promise.all([
      api.getUser(half),
      api.checkUser(`${half}@contoh.example`),
      api.register({ ...newShop, storeName: half }),
      api.register({ ...newShop, password: `rahasia${half}` }),
      api.activate({ ...newActivation, invoiceCode: half }),
    ])
    for (const outcome of outcomes) expect(outcome).toEqual(unsendable)
    expect(server.requests).toEqual([])
  })

  it('in key or token is no fault of the connection', async () => {
    const server = await startRawServer((socket) => socket.write(httpText('{}')))
    const api = openApi(server.url, { credentials: { key: half, token: 'token' } })
    expect(await api.getReferenceData()).toEqual(unsendable)
  })

  it('is told to the operator as what it is', async () => {
    const server = await startRawServer((socket) => socket.write(httpText('{}')))
    const outcome = await openApi(server.url).getUser(half)
    expect(() => readOrThrow(outcome)).toThrow(expect.objectContaining({ code: 'text-broken' }))
  })

  it('of two that belong together is a whole one', async () => {
    const server = await startRawServer((socket) => socket.write(httpText('{}')))
    await openApi(server.url).register({ ...newShop, storeName: 'Toko 🏪' })
    expect(server.requests[0]).toContain('Toko+%F0%9F%8F%AA')
  })
})
