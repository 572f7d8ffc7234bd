import assert from 'node:assert/strict'
import { closeSync, existsSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { openStore } from '#electron/app/profile/open-store'
import { backUpLedger } from '#electron/ledger/care/back-up-ledger'
import { restoreCopy } from '#electron/ledger/care/rescue-ledger'
import { copiesFolder, openLedger } from '#electron/ledger/open-ledger'
import { listBackups } from '#electron/sqlite/backup'
import { examine } from '#electron/sqlite/examine'
import { withFolder } from '#tests/torture/with-folder'
import type { Check } from './check'
import { formats, readShops, writeShop } from './shop-tables'
import { countRuns, makeLedgerWithCopy, now } from './some-ledger'

/** The file is open and shared, as with a program that only looks: Windows may replace it or refuse. */
async function replaceOpen(folder: string, format: string): Promise<string> {
  const path = join(folder, `hasil.${format}`)
  await writeShop(path, 'Toko lama')
  const open = openSync(path, 'r')
  const problem = await writeShop(path, 'Toko baru')
    .then(
      () => null,
      (error: unknown) => error,
    )
    .finally(() => closeSync(open))
  assert.deepEqual(readdirSync(folder), [`hasil.${format}`])
  if (problem === null) {
    assert.deepEqual(await readShops(path), ['Toko baru'])
    return 'replaced'
  }
  assert.ok(problem instanceof Error && 'code' in problem)
  assert.equal(problem.code, 'file-locked')
  assert.deepEqual(await readShops(path), ['Toko lama'])
  return 'refused, the older one whole'
}

export const replacedFiles: readonly Check[] = [
  ...formats.flatMap((format) => [
    {
      name: `replaced files: a .${format} takes the place of another`,
      run: () =>
        withFolder(async (folder) => {
          const path = join(folder, `hasil.${format}`)
          writeFileSync(path, 'lama')
          await writeShop(path, 'Toko AHE')
          assert.deepEqual(await readShops(path), ['Toko AHE'])
          assert.deepEqual(readdirSync(folder), [`hasil.${format}`])
        }),
    },
    {
      name: `replaced files: a .${format} that is open and shared`,
      run: () => withFolder((folder) => replaceOpen(folder, format)),
    },
  ]),
  {
    name: 'replaced files: settings, and damaged ones are kept aside',
    run: () =>
      withFolder(async (folder) => {
        const open = () => openStore({ folder, name: 'settings', warn: () => undefined })
        open().write({ language: 'en' })
        open().write({ language: 'id' })
        assert.deepEqual(structuredClone(open().read()), { language: 'id' })
        for (const round of ['sekali', 'lagi']) {
          writeFileSync(join(folder, 'settings.json'), round)
          assert.deepEqual(structuredClone(open().read()), {})
          assert.equal(readFileSync(join(folder, 'settings.json.damaged'), 'utf8'), round)
        }
      }),
  },
  {
    name: 'replaced files: a copy takes the place of the record, which is kept aside with its journals',
    run: () =>
      withFolder(async (folder) => {
        const path = join(folder, 'ledger.db')
        const copy = makeLedgerWithCopy(path)
        writeFileSync(`${path}-wal`, 'jurnal')
        const deps = { now, examine: async (file: string) => examine(file) }
        const kept = await restoreCopy(path, basename(copy), deps)
        assert.equal(readFileSync(join(folder, `${kept}-wal`), 'utf8'), 'jurnal')
        assert.ok(existsSync(join(folder, `${kept}`)))
        assert.equal(countRuns(path), 1)
      }),
  },
  {
    name: 'replaced files: of the copies of an open record the newest three stay',
    run: () =>
      withFolder(async (folder) => {
        const path = join(folder, 'ledger.db')
        makeLedgerWithCopy(path)
        const db = openLedger(path, { isExpected: true, now })
        const made = [1, 2, 3, 3].map((week) => backUpLedger(db, now + week * 604_800))
        db.close()
        assert.deepEqual(listBackups(copiesFolder(path), 'ledger'), made.slice(0, 3).reverse())
        for (const copy of made) assert.equal(examine(copy), null)
      }),
  },
]
