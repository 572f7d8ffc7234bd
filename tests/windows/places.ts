import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { provePlace } from '#electron/app/command-line/arguments/prove-place'
import { openCache } from '#electron/cache/cache-client'
import { examineBeside } from '#electron/ledger/care/ledger-care'
import { withFolder } from '#tests/torture/with-folder'
import { type Check, NotUnderWine } from './check'
import { workerUrl } from './programs'
import { formats, readShops, writeShop } from './shop-tables'
import { countRuns, makeLedgerWithCopy } from './some-ledger'

/** Tables, a ledger with a copy, and the users' cache all work there. */
async function workIn(folder: string): Promise<void> {
  for (const format of formats) {
    const path = join(folder, `Toko Rahayu – é 店.${format}`)
    await writeShop(path, 'Toko AHE')
    await writeShop(path, 'Toko É')
    assert.deepEqual(await readShops(path), ['Toko É'])
  }
  const ledger = join(folder, 'ledger.db')
  makeLedgerWithCopy(ledger)
  assert.equal(countRuns(ledger), 2)
  assert.equal(await examineBeside(ledger, workerUrl('ledger-care-worker')), null)
  const options = { path: join(folder, 'cache.db'), workerUrl: workerUrl('cache-worker') }
  const cache = await openCache(options)
  assert.equal(await cache.countUsers(), 0)
  await cache.close()
}

function workInNamed(name: string): Promise<void> {
  return withFolder(async (folder) => {
    const place = join(folder, name)
    mkdirSync(place, { recursive: true })
    await workIn(place)
  })
}

/** Z: is this machine's root: another drive than the temporary folder's. */
async function workOnOtherDrive(): Promise<void> {
  const folder = mkdtempSync(join('Z:\\tmp', 'elkassa-drive-'))
  try {
    await workIn(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function prove(path: string, input: string) {
  return provePlace({ path, input, overwrite: true, isOwn: async () => true })
}

/** The short name that DOS programs know the only .csv file of a folder by; null where it has none. */
function findShortName(folder: string): string | null {
  const { stdout } = spawnSync('cmd.exe', ['/d', '/c', `dir /x "${folder}"`], {
    encoding: 'utf8',
    windowsVerbatimArguments: true,
  })
  return stdout.match(/\S+~\S+\.CSV(?= )/)?.[0] ?? null
}

export const places: readonly Check[] = [
  {
    name: 'places: names with spaces and letters of other scripts',
    run: () => workInNamed('Data Toko – é ß 店 ไทย'),
  },
  { name: 'places: another drive', run: workOnOtherDrive },
  {
    name: 'places: a path of more than 260 characters',
    run: () => workInNamed(Array.from({ length: 6 }, () => 'toko'.repeat(12)).join(sep)),
  },
  {
    name: 'places: a path with \\\\?\\ before it',
    run: () => withFolder((folder) => workIn(`\\\\?\\${resolve(folder)}`)),
  },
  {
    name: 'places: a share of the network',
    run: async () => {
      const share = '\\\\localhost\\C$\\'
      const isThere = statSync(share, { throwIfNoEntry: false }) !== undefined
      if (!isThere) throw new NotUnderWine('it has no shares')
      await workIn(mkdtempSync(join(share, 'elkassa-')))
    },
  },
  {
    name: 'places: a name in another case is the same file',
    run: () =>
      withFolder(async (folder) => {
        const input = join(folder, 'Kerja Toko.csv')
        await writeShop(input, 'Toko AHE')
        assert.equal(await prove(join(folder, 'KERJA toko.CSV'), input), 'isInput')
        assert.equal(await prove(join(folder.toUpperCase(), 'kerja toko.csv'), input), 'isInput')
        await writeShop(join(folder, 'HASIL.csv'), 'Toko AHE')
        await writeShop(join(folder, 'hasil.CSV'), 'Toko É')
        assert.equal(readdirSync(folder).length, 2)
        assert.deepEqual(await readShops(join(folder, 'Hasil.csv')), ['Toko É'])
      }),
  },
  {
    name: 'places: the short name of the file that is read is that file',
    run: () =>
      withFolder(async (folder) => {
        const input = join(folder, 'Daftar toko bulan November.csv')
        await writeShop(input, 'Toko AHE')
        const short = findShortName(folder)
        if (short === null) throw new NotUnderWine('it has no short names')
        assert.equal(await prove(join(folder, short), input), 'isInput')
        return short
      }),
  },
  {
    name: 'places: names that Windows keeps for itself are refused before anything is sent',
    run: () =>
      withFolder(async (folder) => {
        const input = join(folder, 'toko.csv')
        writeFileSync(input, 'toko')
        for (const name of [
          'a?.csv',
          'a:b.csv',
          'a*.csv',
          'a|b.csv',
          'a<b>.csv',
          'nul.csv',
          'COM1.csv',
        ]) {
          assert.notEqual(await prove(join(folder, name), input), null, name)
        }
        assert.deepEqual(readdirSync(folder), ['toko.csv'])
      }),
  },
]
