import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractFile } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import plist from 'plist'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { temporaryFolder } from '#tests/electron/temporary-folder'
import config from '../../electron-builder.config.mjs'
import { pack } from '../../scripts/lib/package/pack.mjs'
import { withUpdates } from '../../scripts/lib/package/updates.mjs'
import { listArchive, listPlaces, ofTheWorkshop } from './archive'
import { makeMacElectron, makeWindowsElectron } from './stub-electron'

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')))
const places = [
  'node_modules/better-sqlite3',
  'out/main',
  'out/preload',
  'out/renderer',
  'package.json',
]
const prebuilds = 'node_modules/better-sqlite3/prebuilds'
const english = { lang: 1033, codepage: 1200 }

/** Packs the console for a platform, around an Electron that has no code. */
async function packFor(
  platform: string,
  arch: string,
  electronDist: string,
  updates: Readonly<Record<string, string>> = {},
): Promise<string> {
  const [folder] = await pack({
    platform,
    kinds: ['dir'],
    archs: [arch],
    output: temporaryFolder(),
    config: { ...withUpdates(config, platform, updates), electronDist },
  })
  if (folder === undefined) throw new Error('electron-builder packed nothing.')
  return folder
}

/** What is in an archive, and beside it, of modules. */
function readResources(resources: string) {
  const files = listArchive(join(resources, 'app.asar'))
  const unpacked = join(resources, 'app.asar.unpacked')
  const beside = readdirSync(unpacked, { recursive: true, encoding: 'utf8' })
  return {
    places: listPlaces(files),
    ofTheWorkshop: files.filter((file) => ofTheWorkshop.test(file)),
    modules: files.filter((file) => file.endsWith('.node')),
    unpacked: beside
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.node')),
  }
}

function contentsWith(module: string) {
  return { places, ofTheWorkshop: [], modules: [module], unpacked: [module] }
}

async function expectClosedFuses(program: string): Promise<void> {
  const { ENABLE, DISABLE } = FuseState
  expect(await getCurrentFuseWire(program)).toMatchObject({
    [FuseV1Options.RunAsNode]: DISABLE,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: DISABLE,
    [FuseV1Options.EnableNodeCliInspectArguments]: DISABLE,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ENABLE,
    [FuseV1Options.OnlyLoadAppFromAsar]: ENABLE,
  })
}

describe('the application for Windows', () => {
  it.each(['x64', 'arm64'])(
    'has its module, its version, its icon and closed fuses for %s',
    async (arch) => {
      const folder = await packFor('win32', arch, makeWindowsElectron(temporaryFolder()))
      const program = join(folder, 'ELKASSA Console.exe')
      expect(readResources(join(folder, 'resources'))).toEqual(
        contentsWith(`${prebuilds}/win32-${arch}.node`),
      )
      expect(readdirSync(join(folder, 'locales')).sort()).toEqual(['en-US.pak', 'id.pak'])
      const { entries } = NtExecutableResource.from(NtExecutable.from(readFileSync(program)))
      const [info] = Resource.VersionInfo.fromEntries(entries)
      expect(info?.getStringValues(english)).toMatchObject({
        CompanyName: 'ELKASSA Console',
        FileVersion: version,
        LegalCopyright: config.copyright,
        ProductName: 'ELKASSA Console',
      })
      const [icons] = Resource.IconGroupEntry.fromEntries(entries)
      expect(icons?.icons.map(({ width }) => width || 256)).toEqual([16, 24, 32, 48, 64, 256])
      // By this Electron knows its archive again.
      expect(entries.map(({ type }) => type)).toContain('INTEGRITY')
      await expectClosedFuses(program)
    },
  )
})

describe('an application for Windows that updates itself', () => {
  it('knows its server, its keys, and whose installers it may run', async () => {
    const electron = makeWindowsElectron(temporaryFolder())
    const folder = await packFor('win32', 'x64', electron, {
      ELKASSA_UPDATE_SERVER: 'https://updates.example/',
      ELKASSA_UPDATE_KEYS: 'AA==',
      ELKASSA_UPDATE_PUBLISHER: 'PT Contoh',
    })
    const resources = join(folder, 'resources')
    const manifest = extractFile(join(resources, 'app.asar'), 'package.json').toString()
    expect(JSON.parse(manifest)).toMatchObject({
      updates: { server: 'https://updates.example/', keys: ['AA=='] },
    })
    expect(JSON.parse(readFileSync(join(resources, 'app-update.yml'), 'utf8'))).toEqual({
      updaterCacheDirName: 'elkassa-console-updater',
      publisherName: ['PT Contoh'],
    })
  })
})

describe('the application for macOS', () => {
  it.each(['x64', 'arm64'])(
    'has its module, its version, its icon and strict transport for %s',
    async (arch) => {
      const folder = await packFor('darwin', arch, makeMacElectron(temporaryFolder()))
      const app = join(folder, 'ELKASSA Console.app')
      const resources = join(app, 'Contents', 'Resources')
      expect(readResources(resources)).toEqual(contentsWith(`${prebuilds}/darwin-${arch}.node`))
      const beside = readdirSync(resources).sort()
      expect(beside).toEqual(['app.asar', 'app.asar.unpacked', 'en.lproj', 'icon.icns', 'id.lproj'])
      expect(
        readFileSync(join(resources, 'icon.icns')).equals(readFileSync('packaging/icon.icns')),
      ).toBe(true)
      const info = plist.parse(readFileSync(join(app, 'Contents', 'Info.plist'), 'utf8'))
      expect(info).toMatchObject({
        CFBundleExecutable: 'ELKASSA Console',
        CFBundleIconFile: 'icon.icns',
        CFBundleIdentifier: config.appId,
        CFBundleShortVersionString: version,
        ElectronAsarIntegrity: { 'Resources/app.asar': { algorithm: 'SHA256' } },
        NSHumanReadableCopyright: config.copyright,
      })
      expect(info).not.toHaveProperty('NSAppTransportSecurity')
      await expectClosedFuses(app)
    },
  )
})
