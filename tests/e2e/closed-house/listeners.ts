import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'

interface Listener {
  readonly port: number
  readonly count: () => number
  /** Ends with the first that arrives. */
  readonly heard: Promise<void>
  readonly close: () => void
}

/** A server of this machine that counts what arrives and answers nothing. */
export async function listen(kind: 'udp' | 'tcp'): Promise<Listener> {
  let count = 0
  const { promise: heard, resolve } = withResolvers()
  const note = () => {
    count += 1
    resolve()
  }
  if (kind === 'udp') {
    const socket = createSocket('udp4').on('message', note)
    socket.bind(0, '127.0.0.1')
    await once(socket, 'listening')
    return { port: socket.address().port, count: () => count, heard, close: () => socket.close() }
  }
  const server = createServer((socket) => {
    note()
    socket.on('error', () => undefined).destroy()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { port, count: () => count, heard, close: () => void server.close() }
}

function withResolvers() {
  let resolve: () => void = () => undefined
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}
