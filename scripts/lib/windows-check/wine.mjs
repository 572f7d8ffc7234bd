import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { open } from 'node:fs/promises'
import { join } from 'node:path'

const bootMs = 120_000

/** Throws, with the command that answers it, where there is no wine. Installs nothing. */
export function requireWine() {
  const { status } = spawnSync('wine', ['--version'], { stdio: 'ignore' })
  if (status === 0) return
  throw new Error(
    'windows-check needs wine: on Debian, `apt-get install -y --no-install-recommends wine wine64`.',
  )
}

/**
 * Makes a Windows of its own in `folder`.
 *
 * `run` gives a program's exit code, null for one that did not end in time; what it says goes to a file,
 * since wine 8 is not at home with pipes. `close` ends all that still runs in it.
 */
export async function openWine(folder) {
  const env = {
    ...process.env,
    WINEPREFIX: join(folder, 'prefix'),
    WINEDEBUG: '-all',
    // No window that asks for .NET or a browser, no entries in the desktop's menus.
    WINEDLLOVERRIDES: 'mscoree,mshtml=;winemenubuilder.exe=d',
  }
  const wine = {
    run: (args, { timeoutMs, said }) => run(args, { env, timeoutMs, said }),
    close: () => spawnSync('wineserver', ['-k'], { env, stdio: 'ignore' }),
  }
  const booting = { timeoutMs: bootMs, said: join(folder, 'boot.txt') }
  await wine.run(['wineboot', '--init'], booting)
  // As Node asks: wine 8 is Windows 7 by itself.
  const code = await wine.run(['winecfg', '-v', 'win10'], booting)
  if (code !== 0) {
    wine.close()
    throw new Error(`wine could not be prepared (${code ?? 'not in time'})`)
  }
  return wine
}

/** A path of this machine as wine's programs know it. */
export function toWindows(path) {
  return `Z:${path.replaceAll('/', '\\')}`
}

async function run(args, { env, timeoutMs, said }) {
  const out = await open(said, 'w')
  try {
    const child = spawn('wine', args, { env, stdio: ['ignore', out.fd, out.fd] })
    let isLate = false
    const timer = setTimeout(() => {
      isLate = true
      child.kill('SIGKILL')
    }, timeoutMs)
    const [code] = await once(child, 'exit').finally(() => clearTimeout(timer))
    return isLate ? null : (code ?? 1)
  } finally {
    await out.close()
  }
}
