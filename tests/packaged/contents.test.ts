import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { describe, expect, it } from 'vitest'
import { listArchive, listPlaces, ofTheWorkshop } from './archive'
import { packagedApp } from './packaged-app'

const mebibyte = 1024 * 1024
/** Unpacked 229 MiB with the Electron of the registry; a third more is a mistake. */
const mostBytes = 300 * mebibyte
const mostArchiveBytes = 6 * mebibyte

const { folder, executable, official } = packagedApp()
const resources = join(folder, 'resources')
const archive = join(resources, 'app.asar')
/** The registry's Electron brings an older better-sqlite3, which finds its module by two others. */
const modules = official ? ['better-sqlite3'] : ['better-sqlite3', 'bindings', 'file-uri-to-path']

function filesOf(place: string): string[] {
  const entries = readdirSync(place, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(place.length + 1))
}

function bytesOf(path: string): number {
  return statSync(path).size
}

describe('the packaged application', () => {
  it('holds in its archive what is on the list, and nothing else', () => {
    const files = listArchive(archive)
    expect(listPlaces(files)).toEqual([
      ...modules.map((name) => `node_modules/${name}`),
      'out/main',
      'out/preload',
      'out/renderer',
      'package.json',
    ])
    const licences = (file: string) => file.endsWith('/LICENSE.md')
    expect(files.filter((file) => ofTheWorkshop.test(file) && !licences(file))).toEqual([])
    expect(files.filter((file) => file.endsWith('.node'))).toHaveLength(1)
  })

  it('has beside its archive one module and the two languages', () => {
    expect(readdirSync(resources).sort()).toEqual([
      'app-update.yml',
      'app.asar',
      'app.asar.unpacked',
    ])
    const files = filesOf(folder)
    expect(filesOf(join(resources, 'app.asar.unpacked'))).toHaveLength(1)
    expect(files.filter((file) => file.endsWith('.node'))).toHaveLength(1)
    expect(readdirSync(join(folder, 'locales')).sort()).toEqual(['en-US.pak', 'id.pak'])
    const own = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(own.map(({ name }) => name).sort()).toEqual(['locales', 'resources'])
    expect(files.filter((file) => ofTheWorkshop.test(file))).toEqual([])
  })

  it('is no larger than it has to be', () => {
    const bytes = filesOf(folder).reduce((sum, file) => sum + bytesOf(join(folder, file)), 0)
    expect(bytes).toBeLessThan(mostBytes)
    expect(bytesOf(archive)).toBeLessThan(mostArchiveBytes)
  })

  it('has its fuses closed', async () => {
    const wire = await getCurrentFuseWire(executable)
    const { ENABLE, DISABLE } = FuseState
    expect(wire).toMatchObject({
      [FuseV1Options.RunAsNode]: DISABLE,
      [FuseV1Options.EnableCookieEncryption]: ENABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: DISABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ENABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: ENABLE,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: DISABLE,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: DISABLE,
    })
  })
})
