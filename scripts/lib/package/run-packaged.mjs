import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { startTestSession } from '../e2e.mjs'
import { sandboxArgs } from '../electron-runtime.mjs'
import { checkout } from '../paths.mjs'
import { say } from '../say.mjs'
import { provideSystemPackages } from '../system-packages.mjs'
import { runVitest } from '../vitest.mjs'
import { packForTests } from './package-console.mjs'

/** With them a test asks the display for a window's title and icon. */
const displayTools = ['x11-utils']

/**
 * Packs the application once and runs its tests; gives vitest's exit code.
 *
 * It is packed and started on Linux alone; the layouts of Windows and macOS are tested everywhere.
 */
export async function runPackaged(args) {
  if (process.platform !== 'linux') {
    say('The packaged application is started on Linux alone: here its layouts are tested.')
    return runVitest(['--project', 'packaged', ...args, 'layout'])
  }
  provideSystemPackages(displayTools)
  const output = join(checkout, 'node_modules', '.cache', 'elkassa-console', `app-${randomUUID()}`)
  try {
    const { updates, signingKey } = await makeUpdates()
    const app = await packForTests(output, updates)
    const session = await startTestSession()
    const packaged = {
      ...app,
      updates: { server: updates.ELKASSA_UPDATE_SERVER, signingKey },
      args: [...sandboxArgs(), ...session.args],
    }
    try {
      return await runVitest(['--project', 'packaged', ...args], {
        ...session.env,
        ELKASSA_PACKAGED: JSON.stringify(packaged),
      })
    } finally {
      await session.stop()
    }
  } finally {
    await rm(output, { recursive: true, force: true })
  }
}

/** What this build believes: a key made for it, and a server on this machine that a test plays. */
async function makeUpdates() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
  const server = `http://127.0.0.1:${await findFreePort()}/`
  return {
    updates: { ELKASSA_UPDATE_SERVER: server, ELKASSA_UPDATE_KEYS: key },
    signingKey: privateKey.export({ format: 'pem', type: 'pkcs8' }),
  }
}

async function findFreePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}
