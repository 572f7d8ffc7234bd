import { existsSync, mkdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '#tests/electron/temporary-folder'
import { stageApp } from '../../scripts/lib/stage-app.mjs'

const day = 24 * 3600

/** A built app of two files and a runtime, as small as they come. */
function makeFolders() {
  const folder = temporaryFolder()
  const folders = {
    app: join(folder, 'app'),
    runtime: join(folder, 'runtime'),
    stages: join(folder, 'stages'),
  }
  for (const path of ['app/out/main', 'runtime/dist', 'runtime/node_modules/sqlite', 'stages']) {
    mkdirSync(join(folder, path), { recursive: true })
  }
  writeFileSync(join(folders.app, 'package.json'), '{}')
  writeFileSync(join(folders.app, 'out/main/main.js'), 'satu')
  writeFileSync(join(folders.runtime, 'dist/electron'), 'elektron')
  writeFileSync(join(folders.runtime, 'node_modules/sqlite/index.js'), 'sqlite')
  return folders
}

describe('stageApp()', () => {
  it('puts app and modules into a copy of the runtime', async () => {
    const folders = makeFolders()
    const executable = await stageApp(folders)
    expect(readFileSync(executable, 'utf8')).toBe('elektron')
    const app = join(dirname(executable), 'resources', 'app')
    expect(readFileSync(join(app, 'out/main/main.js'), 'utf8')).toBe('satu')
    expect(readFileSync(join(app, 'node_modules/sqlite/index.js'), 'utf8')).toBe('sqlite')
  })

  it('gives the same build the same place', async () => {
    const folders = makeFolders()
    expect(await stageApp(folders)).toBe(await stageApp(folders))
  })

  it.each([
    ['a file changes', (app: string) => writeFileSync(join(app, 'out/main/main.js'), 'dua')],
    ['a file is added', (app: string) => writeFileSync(join(app, 'out/main/lain.js'), '')],
    [
      'a file is renamed',
      (app: string) => renameSync(join(app, 'out/main/main.js'), join(app, 'out/main/mulai.js')),
    ],
    ['package.json changes', (app: string) => writeFileSync(join(app, 'package.json'), '{ }')],
    [
      'content moves from one file to the next',
      (app: string) => {
        writeFileSync(join(app, 'out/main/main.js'), 'sa')
        writeFileSync(join(app, 'out/main/main2.js'), 'tu')
      },
    ],
  ])('gives another build another place: %s', async (_, change) => {
    const folders = makeFolders()
    const before = await stageApp(folders)
    change(folders.app)
    expect(await stageApp(folders)).not.toBe(before)
    expect(existsSync(before)).toBe(true)
  })

  it('removes what nobody used for two days, and keeps what is used', async () => {
    const folders = makeFolders()
    const first = await stageApp(folders)
    const now = Math.floor(Date.now() / 1000)
    utimesSync(dirname(first), now, now - 3 * day)
    expect(await stageApp(folders)).toBe(first)
    expect(existsSync(first)).toBe(true)
    utimesSync(dirname(first), now, now - 3 * day)
    writeFileSync(join(folders.app, 'out/main/main.js'), 'dua')
    await stageApp(folders)
    expect(existsSync(first)).toBe(false)
  })
})
