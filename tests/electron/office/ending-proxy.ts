import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'

/** What PostgreSQL says to a connection as it is shut down, in its protocol's own form. */
const shutdown = (() => {
  const fields = Buffer.from(
    'SFATAL\0VFATAL\0C57P01\0Mterminating connection due to administrator command\0\0',
  )
  const head = Buffer.alloc(5)
  head.write('E')
  head.writeInt32BE(fields.length + 4, 1)
  return Buffer.concat([head, fields])
})()

/** The last thing said of a question: the server is ready for the next, in no transaction. */
const ready = Buffer.from([0x5a, 0, 0, 0, 5, 0x49])

/**
 * Stands before a PostgreSQL, and once it is told to, ends each connection in the very bytes that end an
 * answer, as a server does that is shut down at that moment.
 */
export async function startEndingProxy(port: number) {
  let isEnding = false
  const server = createServer((client) => {
    const own = connect(port, '127.0.0.1')
    client.pipe(own)
    own.on('data', (bytes) => {
      const isLast = isEnding && bytes.subarray(-ready.length).equals(ready)
      client.write(isLast ? Buffer.concat([bytes, shutdown]) : bytes)
      if (isLast) client.end()
    })
    for (const [socket, other] of [
      [client, own],
      [own, client],
    ] as const) {
      socket.on('error', () => undefined)
      socket.on('close', () => other.destroy())
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    end: (wanted: boolean) => {
      isEnding = wanted
    },
    close: () => {
      server.close()
    },
  }
}
