import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'
import { afterEach } from 'vitest'
import { createElkassaApi, type ElkassaApiOptions } from '#electron/api/elkassa-api'
import type { ElkassaApi } from '#electron/api/outcome'

export interface RawServer {
  readonly url: string
  readonly port: number
  /** Every request that came whole, as its text. */
  readonly requests: string[]
}

const openThings: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const close of openThings.splice(0).reverse()) await close()
})

/** Closes something after the test that is running. */
export function closeAfterTest(close: () => Promise<unknown>): void {
  openThings.push(close)
}

function isWhole(text: string): boolean {
  const headEnd = text.indexOf('\r\n\r\n')
  if (headEnd === -1) return false
  const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0)
  return text.length >= headEnd + 4 + length
}

/** A server of plain sockets: `respond` writes whatever it likes once a request came whole. */
export async function startRawServer(
  respond: (socket: Socket, request: string) => void,
): Promise<RawServer> {
  const requests: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    let text = ''
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1')
      if (!isWhole(text)) return
      requests.push(text)
      const request = text
      text = ''
      respond(socket, request)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closeAfterTest(() => {
    for (const socket of sockets) socket.destroy()
    return new Promise((resolve) => server.close(resolve))
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/integration`, port, requests }
}

/** One HTTP answer as bytes on the wire. */
export function httpText(body: string | Buffer, status = '200 OK', headers: string[] = []): Buffer {
  const bytes = Buffer.from(body)
  const head = [`HTTP/1.1 ${status}`, `content-length: ${bytes.length}`, ...headers]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), bytes])
}

export const testCredentials = { key: 'kunci-canary-5f21', token: 'token-canary-9c07' }

export function openApi(baseUrl: string, options: Partial<ElkassaApiOptions> = {}): ElkassaApi {
  const api = createElkassaApi({ baseUrl, credentials: testCredentials, ...options })
  closeAfterTest(() => api.close())
  return api
}

/** One of the partner's document's own sample answers. */
export function readSample(name: string): string {
  return readFileSync(new URL(`../../fixtures/api/${name}.json`, import.meta.url), 'utf8')
}

export const newShop = {
  storeName: 'Toko Berkah & Anak',
  userType: '0',
  phone: '081234567890',
  email: 'berkah+1@contoh.example',
  password: 'rahasia-canary-41',
  address: 'Jl. Merdeka 1, Bandung',
}

export const newActivation = {
  email: 'berkah+1@contoh.example',
  packetId: '10',
  registrationId: 'ELK34128',
  branchId: 'ELK34128-1',
  invoiceCode: 'INV-0001',
  amountRupiah: 150_000,
  paymentGateway: 'finpay195',
  paymentMethod: 'ATM',
  paymentDate: 1_458_312_482,
}
