import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
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
    const app = await packForTests(output)
    const session = await startTestSession()
    const packaged = { ...app, args: [...sandboxArgs(), ...session.args] }
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
