import assert from 'node:assert/strict'
import { join } from 'node:path'
import { openCache } from '#electron/cache/cache-client'
import { examineBeside } from '#electron/ledger/care/ledger-care'
import { inventedUser } from '#tests/electron/invented-user'
import { withFolder } from '#tests/torture/with-folder'
import type { Check } from './check'
import { workerUrl } from './programs'
import { formats, readShops, writeShop } from './shop-tables'
import { addRun } from './some-ledger'

export const workers: readonly Check[] = [
  ...formats.map((format) => ({
    name: `workers: a .${format} is read beside main`,
    run: () =>
      withFolder(async (folder) => {
        const path = join(folder, `toko.${format}`)
        assert.match(path, /^[A-Z]:\\/)
        await writeShop(path, 'Toko AHE')
        assert.deepEqual(await readShops(path), ['Toko AHE'])
      }),
  })),
  {
    name: 'workers: the copy of the users is written by one and read by another, and opened again',
    run: () =>
      withFolder(async (folder) => {
        const options = { path: join(folder, 'cache.db'), workerUrl: workerUrl('cache-worker') }
        const first = await openCache(options)
        await first.putUsers([inventedUser(1), inventedUser(2)])
        assert.equal((await first.findByEmails(['toko.1@contoh.id'])).size, 1)
        await first.close()
        const second = await openCache(options)
        assert.equal(await second.countUsers(), 2)
        await second.close()
      }),
  },
  {
    name: 'workers: the record is examined beside main',
    run: () =>
      withFolder(async (folder) => {
        const path = join(folder, 'ledger.db')
        addRun(path, false)
        assert.equal(await examineBeside(path, workerUrl('ledger-care-worker')), null)
      }),
  },
]
