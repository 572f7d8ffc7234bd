import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { provideBuild } from './build.mjs'
import { provideElectron } from './electron-runtime.mjs'
import { joinFlags } from './join-flags.mjs'
import { keyringFolderFor, provideSession } from './session.mjs'
import { provideSystemPackages } from './system-packages.mjs'

const passedSignals = ['SIGINT', 'SIGTERM', 'SIGHUP']
const sameSignalMs = 1_000

/**
 * Builds the console if needed, runs it with `args` in the caller's folder, and gives its exit code.
 *
 * Only the console writes to stdout.
 *
 * @param {string[]} args
 * @param {(display: string) => void} [onVirtualDisplay] told where the console stands without a screen
 */
export async function runConsole(args, onVirtualDisplay) {
  // npm runs scripts in the project; the caller's relative paths mean the caller's folder.
  const cwd = process.env.INIT_CWD || process.cwd()
  provideSystemPackages()
  await provideBuild()
  const electron = await provideElectron()
  const session = await provideSession(keyringFolderFor(args, cwd))
  if (session.display) onVirtualDisplay?.(session.display)
  try {
    const env = { ...process.env, ...session.env }
    return await runApp(
      electron.executablePath,
      [...electron.args, ...session.args, ...joinFlags(args)],
      {
        cwd,
        env,
      },
    )
  } finally {
    await session.stop()
  }
}

/** Runs a program to its end, passing signals on; gives its exit code as a shell would. */
async function runApp(command, args, { cwd, env }) {
  // In a process group of its own: Ctrl+C must reach it once, since the second one kills it.
  const detached = process.platform !== 'win32'
  const child = spawn(command, args, { cwd, env, detached, stdio: 'inherit' })
  const stopForwarding = forwardSignals(child)
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
    })
  } finally {
    stopForwarding()
  }
}

// A terminal and npm both send us the same Ctrl+C; a second one a moment later is meant.
function forwardSignals(child) {
  const sentAt = new Map()
  const forward = (signal) => {
    const now = Date.now()
    if (now - (sentAt.get(signal) ?? 0) < sameSignalMs) return
    sentAt.set(signal, now)
    child.kill(signal)
  }
  for (const signal of passedSignals) process.on(signal, forward)
  return () => {
    for (const signal of passedSignals) process.off(signal, forward)
  }
}
