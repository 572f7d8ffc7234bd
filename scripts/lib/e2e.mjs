import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { provideBuild } from './build.mjs'
import { startDisplay } from './display.mjs'
import { provideElectron } from './electron-runtime.mjs'
import { startKeyring } from './keyring.mjs'
import { provideSystemPackages } from './system-packages.mjs'
import { runVitest } from './vitest.mjs'

/** Runs the end-to-end tests; gives vitest's exit code. */
export function runE2e(args) {
  return runOnConsole('e2e', args)
}

/** Runs the torture, in the long form or the short one; gives vitest's exit code. */
export function runTorture(args, { isLong }) {
  return runOnConsole('torture', args, isLong ? { ELKASSA_TORTURE: 'long' } : {})
}

/**
 * Builds the app once and runs a project of tests on it; gives vitest's exit code.
 *
 * On Linux the tests have a display and a keyring of their own: the window does not disturb the
 * desktop, and the user's keyring is not touched.
 */
async function runOnConsole(project, args, env = {}) {
  provideSystemPackages()
  await provideBuild()
  const electron = await provideElectron()
  const session = await startTestSession()
  try {
    return await runVitest(['--project', project, ...args], {
      ...env,
      ...session.env,
      ELKASSA_E2E_EXECUTABLE: electron.executablePath,
      ELKASSA_E2E_ARGS: JSON.stringify([...electron.args, ...session.args]),
    })
  } finally {
    await session.stop()
  }
}

/** A display and a keyring of their own on Linux; nothing elsewhere. */
export async function startTestSession() {
  if (process.platform !== 'linux') return { args: [], env: {}, stop: async () => undefined }
  const folder = await mkdtemp(join(tmpdir(), 'elkassa-keyring-'))
  const display = await startDisplay()
  const keyring = await startKeyring(folder)
  const stop = async () => {
    await keyring.stop()
    await display.stop()
    await rm(folder, { recursive: true, force: true })
  }
  // Chromium would prefer a desktop's Wayland to the virtual display.
  const env = { ...display.env, ...keyring.env, WAYLAND_DISPLAY: '' }
  return { args: keyring.args, env, stop }
}
