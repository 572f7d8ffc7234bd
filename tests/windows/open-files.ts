import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { provePlace } from '#electron/app/command-line/arguments/prove-place'
import { openStore } from '#electron/app/profile/open-store'
import { restoreCopy, startNew } from '#electron/ledger/care/rescue-ledger'
import { openLedger } from '#electron/ledger/open-ledger'
import { examine } from '#electron/sqlite/examine'
import { withFolder } from '#tests/torture/with-folder'
import type { Check } from './check'
import { expectRefusal } from './expect-refusal'
import { formats, readShops, writeShop } from './shop-tables'
import { countRuns, makeLedgerWithCopy, now } from './some-ledger'
import { whileHeld } from './while-held'

const rescue = { now, examine: async (path: string) => examine(path) }
const warn = (): undefined => undefined

async function refuseHeldReport(folder: string, format: string): Promise<void> {
  const path = join(folder, `hasil.${format}`)
  await writeShop(path, 'Toko lama')
  const before = readFileSync(path)
  await whileHeld(path, () => expectRefusal('file-locked', () => writeShop(path, 'Toko baru')))
  assert.deepEqual(readFileSync(path), before)
  assert.deepEqual(readdirSync(folder), [`hasil.${format}`])
  await writeShop(path, 'Toko baru')
  assert.deepEqual(await readShops(path), ['Toko baru'])
}

async function refuseHeldSheet(folder: string, format: string): Promise<void> {
  const path = join(folder, `toko.${format}`)
  await writeShop(path, 'Toko AHE')
  await whileHeld(path, () => expectRefusal('file-locked', () => readShops(path)))
  assert.deepEqual(await readShops(path), ['Toko AHE'])
}

/** While one of them is held nothing of a ledger is moved; afterwards the same works. */
async function refuseWhileHeld(
  folder: string,
  held: (ledger: string, copy: string) => string,
  rescueBy: (ledger: string) => Promise<unknown>,
): Promise<void> {
  const ledger = join(folder, 'ledger.db')
  const copy = makeLedgerWithCopy(ledger)
  await whileHeld(held(ledger, copy), () => expectRefusal('file-locked', () => rescueBy(ledger)))
  assert.deepEqual(readdirSync(folder).sort(), ['backups', 'ledger.db'])
  assert.equal(countRuns(ledger), 2)
  assert.ok(existsSync(copy))
  assert.notEqual(await rescueBy(ledger), null)
}

const restore = (ledger: string) => restoreCopy(ledger, 'ledger-2026-11-21T080000.db', rescue)
const begin = async (ledger: string) => startNew(ledger, now)

export const openFiles: readonly Check[] = [
  ...formats.flatMap((format) => [
    {
      name: `open files: a .${format} of results that another program holds stays as it is`,
      run: () => withFolder((folder) => refuseHeldReport(folder, format)),
    },
    {
      name: `open files: a .${format} to read that another program holds is said to be in use`,
      run: () => withFolder((folder) => refuseHeldSheet(folder, format)),
    },
  ]),
  {
    name: "open files: a report's place that is held is found before anything is sent",
    run: () =>
      withFolder(async (folder) => {
        const path = join(folder, 'laporan.csv')
        await writeShop(path, 'Toko lama')
        const wanted = { path, input: null, overwrite: true, isOwn: async () => false }
        assert.equal(await whileHeld(path, () => provePlace(wanted)), 'notWritable')
        assert.equal(await provePlace(wanted), null)
        assert.deepEqual(readdirSync(folder), ['laporan.csv'])
      }),
  },
  {
    name: 'open files: a copy of the record that is held is not restored',
    run: () => withFolder((folder) => refuseWhileHeld(folder, (_, copy) => copy, restore)),
  },
  {
    name: 'open files: a record that is held is not replaced by its copy',
    run: () => withFolder((folder) => refuseWhileHeld(folder, (ledger) => ledger, restore)),
  },
  {
    name: 'open files: a record whose journal is held keeps it',
    run: () =>
      withFolder(async (folder) => {
        const ledger = join(folder, 'ledger.db')
        makeLedgerWithCopy(ledger)
        writeFileSync(`${ledger}-wal`, 'jurnal')
        const before = readdirSync(folder).sort()
        await whileHeld(`${ledger}-wal`, () => expectRefusal('file-locked', () => restore(ledger)))
        assert.deepEqual(readdirSync(folder).sort(), before)
      }),
  },
  {
    name: 'open files: a record that is held is not begun again',
    run: () => withFolder((folder) => refuseWhileHeld(folder, (ledger) => ledger, begin)),
  },
  {
    name: 'open files: a record that is held is not opened, and is whole afterwards',
    run: () =>
      withFolder(async (folder) => {
        const path = join(folder, 'ledger.db')
        makeLedgerWithCopy(path)
        await whileHeld(path, () =>
          expectRefusal('file-locked', async () => openLedger(path, { isExpected: true, now })),
        )
        assert.equal(countRuns(path), 2)
      }),
  },
  {
    name: 'open files: settings that are held stay as they are',
    run: () =>
      withFolder(async (folder) => {
        const store = openStore({ folder, name: 'settings', warn })
        store.write({ language: 'en' })
        const path = join(folder, 'settings.json')
        await whileHeld(path, () =>
          expectRefusal('profile-not-writable', async () => store.write({ language: 'id' })),
        )
        const again = openStore({ folder: dirname(path), name: 'settings', warn })
        assert.deepEqual(structuredClone(again.read()), { language: 'en' })
        again.write({ language: 'id' })
        assert.deepEqual(readdirSync(folder), ['settings.json'])
      }),
  },
]
