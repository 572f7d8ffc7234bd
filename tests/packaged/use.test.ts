import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '#tests/electron/temporary-folder'
import config from '../../electron-builder.config.mjs'
import { copyWithOpenFuses, packagedApp, runPackaged, startPackaged } from './packaged-app'

/** The console's window as the display knows it, or undefined while there is none. */
function findWindow() {
  const tree = execFileSync('xwininfo', ['-root', '-tree'], { encoding: 'utf8' })
  const found = /(0x[0-9a-f]+) "([^"]*ELKASSA Console)": \("[^"]*" "([^"]*)"\)/.exec(tree)
  return found === null ? undefined : { id: found[1], title: found[2], className: found[3] }
}

/** Width and height of a window's icon, which come before its pixels: `256, 256`. */
function readIconSize(id: string): string {
  const firstTwo = ['-len', '16', '-notype', '-f', '_NET_WM_ICON', '32c', '_NET_WM_ICON']
  const said = execFileSync('xprop', ['-id', id, ...firstTwo], { encoding: 'utf8' })
  return said.slice(said.indexOf('=') + 1).trim()
}

/** Tries to make the console run something else, or let itself be looked into. */
async function intrude(executable: string) {
  const folder = temporaryFolder()
  const mark = join(folder, 'mark')
  const script = join(folder, 'script.cjs')
  writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`)
  const { code } = await runPackaged([script], { executable, env: { ELECTRON_RUN_AS_NODE: '1' } })
  const named = await runPackaged(['--help'], {
    executable,
    env: { NODE_OPTIONS: `--require=${script}` },
  })
  const inspected = await runPackaged(['--inspect=127.0.0.1:0', '--help'], { executable })
  return {
    ranScript: existsSync(mark),
    code,
    readNodeOptions: /NODE_OPTION/.test(named.stderr),
    hasDebugger: /Debugger listening/.test(inspected.stderr),
    helped: [named, inspected].map(({ stdout, stderr }) => /--register/.test(stdout + stderr)),
  }
}

describe('the packaged application', () => {
  it('opens its window, with its title, its name and its icon', async () => {
    const child = startPackaged(['--practice', '--profile', temporaryFolder()])
    const closed = once(child, 'close')
    onTestFinished(async () => {
      child.kill('SIGKILL')
      await closed
    })
    await expect.poll(findWindow, { timeout: 60_000 }).toMatchObject({
      title: expect.stringContaining('ELKASSA Console'),
      className: config.linux?.desktop?.entry?.StartupWMClass,
    })
    expect(readIconSize(findWindow()?.id ?? '')).toBe('256, 256')
  })

  it('registers shops from the command line, and says so in one line', async () => {
    const folder = temporaryFolder()
    const report = join(folder, 'report.csv')
    const file = resolve('samples', 'toko-bersih.csv')
    const places = ['--report', report, '--profile', join(folder, 'profile')]
    const ended = await runPackaged(['--practice', '--register', file, ...places])
    expect(ended.code, ended.stderr).toBe(0)
    const lines = ended.stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(1)
    const totals = JSON.parse(lines[0] ?? '')
    expect(totals).toMatchObject({ refused: 0, unknown: 0, unsent: 0, problem: 0 })
    expect(totals.done).toBe(totals.total)
    expect(readFileSync(report, 'utf8').trimEnd().split('\n').length).toBe(totals.total + 1)
  })

  it('runs nothing but itself, whatever it is asked', async () => {
    expect(await intrude(packagedApp().executable)).toEqual({
      ranScript: false,
      code: 2,
      readNodeOptions: false,
      hasDebugger: false,
      helped: [true, true],
    })
  })

  // It shows that what is tried would have worked.
  it('would run a script and open a debugger if its fuses were open', async () => {
    expect(await intrude(await copyWithOpenFuses(temporaryFolder()))).toMatchObject({
      ranScript: true,
      readNodeOptions: true,
      hasDebugger: true,
    })
  })
})
