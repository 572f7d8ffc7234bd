import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { say } from './say.mjs'

/** What Electron's window, a virtual display and a keyring need on a bare Debian. */
export const systemPackages = [
  'xvfb',
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'dbus-x11',
  'gnome-keyring',
]

/**
 * Installs the missing system packages, and those of `more`, on a Debian-like Linux when run as root.
 *
 * Elsewhere it does nothing: a desktop has them, and only root may install.
 *
 * @throws when apt-get cannot install them
 */
export function provideSystemPackages(more = []) {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return
  }
  const missing = [...systemPackages, ...more].filter((name) => !isInstalled(name))
  if (missing.length === 0) return
  say(`Installing system packages: ${missing.join(' ')} …`)
  aptGet(['update'])
  aptGet(['install', '--yes', '--no-install-recommends', ...missing.map(nameHere)])
}

function isInstalled(name) {
  const query = ['-W', '-f', '$' + '{db:Status-Abbrev}\n', name, renamed(name)]
  const { stdout } = spawnSync('dpkg-query', query, { encoding: 'utf8' })
  return stdout?.split('\n').some((status) => status.startsWith('ii')) ?? false
}

// Releases after Debian 12 and Ubuntu 23 call some libraries by a new name.
function renamed(name) {
  return `${name}t64`
}

function nameHere(name) {
  const { status } = spawnSync('apt-cache', ['show', renamed(name)], { stdio: 'ignore' })
  return status === 0 ? renamed(name) : name
}

function aptGet(args) {
  const { status, stderr } = spawnSync(
    'apt-get',
    ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args],
    {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    },
  )
  if (status !== 0) throw new Error(`apt-get ${args[0]} failed:\n${stderr?.trim()}`)
}
