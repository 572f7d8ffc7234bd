import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '#tests/electron/temporary-folder'

/** What the start script says itself, where all is well. */
const ownLines = [
  // Said again once an hour where the download fails: any start may be the one that tries.
  /^Downloading Electron …$/,
  /^The official Electron cannot be downloaded here: using \S+ from the npm registry\.$/,
  /^Console window opens on display :\d+ \(no screen here\)\. Press Ctrl\+C to close\.$/,
]

// Where there is a screen its own window would open, on it.
it.runIf(process.platform === 'linux')(
  'starts without a screen, and says only what is ours',
  async () => {
    const args = [resolve('scripts/start.mjs'), '--practice', '--profile', temporaryFolder()]
    const child = spawn(process.execPath, args, {
      env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', DBUS_SYSTEM_BUS_ADDRESS: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const closed = once(child, 'close')
    onTestFinished(async () => {
      child.kill('SIGTERM')
      await closed
    })
    let said = ''
    let told = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
    })
    child.stderr.on('data', (chunk) => {
      told += chunk
    })
    await expect.poll(() => said, { timeout: 120_000 }).toContain('console ready')
    child.kill('SIGTERM')
    await closed
    expect(said).toBe('console ready\n')
    const lines = told.split('\n').filter((line) => line !== '')
    expect(lines.filter((line) => !ownLines.some((own) => own.test(line)))).toEqual([])
  },
)
