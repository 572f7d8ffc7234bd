import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { hasDisplay, startDisplay } from './display.mjs'
import { startKeyring } from './keyring.mjs'
import { say } from './say.mjs'

/**
 * What a console needs around it: `args` and `env` for Electron, and `stop()` when it has ended.
 *
 * On a desktop that is nothing. Without a display it is a virtual one, and a private keyring kept
 * in `keyringFolder`, for where there is no desktop session there is no keyring either.
 *
 * @returns {Promise<{ display?: string, args: string[], env: Record<string, string>, stop: () => Promise<void> }>}
 */
export async function provideSession(keyringFolder) {
  if (hasDisplay()) return { args: [], env: {}, stop: async () => undefined }
  const display = await startDisplay()
  const keyring = await startKeyring(keyringFolder).catch(withoutKeyring)
  const stop = async () => {
    await keyring.stop()
    await display.stop()
  }
  return {
    display: display.name,
    args: [...virtualDisplayArgs, ...keyring.args],
    env: { ...display.env, ...keyring.env, ...systemBus(keyring.env) },
    stop,
  }
}

/** A virtual display has no graphics processor: Chromium would try it first, and tell of each failure. */
const virtualDisplayArgs = ['--disable-gpu']

/** Where libdbus looks for the system's bus by itself. */
const systemBusSocket = '/run/dbus/system_bus_socket'

// Chromium asks the system's bus for power and network. Where there is none, ours answers that nobody
// is there, and Chromium has nothing to complain of.
function systemBus({ DBUS_SESSION_BUS_ADDRESS: address }) {
  const hasOne = process.env.DBUS_SYSTEM_BUS_ADDRESS || existsSync(systemBusSocket)
  return hasOne || address === undefined ? {} : { DBUS_SYSTEM_BUS_ADDRESS: address }
}

// The console says by itself that it cannot save credentials then.
function withoutKeyring(error) {
  say(`No keyring here: credentials cannot be saved (${error.message}).`)
  return { args: [], env: {}, stop: async () => undefined }
}

/**
 * Where the private keyring of a profile is kept when there is no desktop session.
 *
 * It outlives the process, as a run that is taken up again must still be able to read its
 * passwords; one per profile, as two keyring daemons must not write the same file.
 */
export function keyringFolderFor(args, cwd, env = process.env) {
  const given = args.indexOf('--profile')
  const inline = args.find((arg) => arg.startsWith('--profile='))
  const profile = inline?.slice('--profile='.length) ?? (given >= 0 ? args[given + 1] : undefined)
  const base = env.XDG_DATA_HOME || join(env.HOME || homedir(), '.local', 'share')
  const name = profile === undefined ? 'default' : shortHash(resolve(cwd, profile))
  return join(base, 'elkassa-console-dev', 'keyrings', name)
}

function shortHash(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
