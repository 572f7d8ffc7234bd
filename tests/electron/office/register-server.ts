import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { readOfficeAddress } from '#electron/office/office-address'
import { openRegister } from '#electron/office/register'
import { loadPostgres } from './load-postgres'

const owner = 'pemilik'
export const officePassword = 'sandi kantor'

async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** A real PostgreSQL of its own, with an empty database for the register. */
export async function startRegisterServer() {
  const folder = mkdtempSync(join(tmpdir(), 'register-'))
  // As root the server runs as a user of its own, who has to come through.
  chmodSync(folder, 0o711)
  const port = await findFreePort()
  const Postgres = await loadPostgres(folder)
  const server = new Postgres({
    databaseDir: join(folder, 'data'),
    port,
    user: owner,
    password: officePassword,
    authMethod: 'scram-sha-256',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    onLog: () => undefined,
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()
  await server.createDatabase('kantor')
  let isUp = true
  const address = (user = owner) => `postgresql://${user}@127.0.0.1:${port}/kantor`

  return {
    address,
    /** The register as a desk opens it. */
    open: (user = owner, password = officePassword) =>
      openRegister(readOfficeAddress(address(user)), { password, authorities: [] }),
    /** Asks the database past the console. */
    async query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) {
      const client = new pg.Client({
        ...{ host: '127.0.0.1', port, user: owner, password: officePassword },
        database: 'kantor',
      })
      await client.connect()
      try {
        return (await client.query<Row>(text, values)).rows
      } finally {
        await client.end()
      }
    },
    async stop() {
      if (isUp) await server.stop()
      isUp = false
    },
    /** Takes the server away as a power cut does. */
    async kill() {
      const [pid] = readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')
      process.kill(Number(pid), 'SIGKILL')
      await server.stop().catch(() => undefined)
      isUp = false
    },
    async start() {
      if (!isUp) await server.start()
      isUp = true
    },
    async remove() {
      if (isUp) await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type RegisterServer = Awaited<ReturnType<typeof startRegisterServer>>
