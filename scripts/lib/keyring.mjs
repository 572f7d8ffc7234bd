import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { firstLine, spawnTied, stopProcess } from './tied-process.mjs'

/**
 * Starts a session bus with an unlocked keyring of its own, where no desktop session gives one.
 *
 * The keyring's files and its random password are in `folder`, readable by this user alone: it
 * protects as file permissions do, no more. The user's own keyring is never touched.
 *
 * @returns {Promise<{ args: string[], env: Record<string, string>, stop: () => Promise<void> }>}
 *   `args` make Chromium use it
 */
export async function startKeyring(folder) {
  const runtime = await mkdtemp(join(tmpdir(), 'elkassa-session-'))
  const bus = spawnTied('dbus-daemon', ['--session', '--nofork', '--print-address'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, XDG_RUNTIME_DIR: runtime },
  })
  const env = { DBUS_SESSION_BUS_ADDRESS: await firstLine(bus, bus.stdout, 'dbus-daemon') }
  const daemon = await unlock(folder, runtime, env)
  const stop = async () => {
    await stopProcess(daemon)
    await stopProcess(bus)
    await rm(runtime, { recursive: true, force: true })
  }
  return { args: ['--password-store=gnome-libsecret'], env, stop }
}

async function unlock(folder, runtime, env) {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const daemon = spawnTied(
    'gnome-keyring-daemon',
    ['--foreground', '--unlock', '--components=secrets', '--control-directory', runtime],
    {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: {
        ...process.env,
        ...env,
        HOME: folder,
        XDG_DATA_HOME: folder,
        XDG_RUNTIME_DIR: runtime,
      },
    },
  )
  daemon.stdin.end(await password(join(folder, 'password')))
  // It writes its control folder once it answers on the bus.
  await firstLine(daemon, daemon.stdout, 'gnome-keyring-daemon')
  return daemon
}

async function password(file) {
  try {
    await writeFile(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  return readFile(file, 'utf8')
}
