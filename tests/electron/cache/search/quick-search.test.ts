import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openCacheDb } from '#electron/cache/open-cache-db'
import {
  findUsersByBeginning,
  findUsersById,
  listBranches,
} from '#electron/cache/search/quick-search'
import { putUsers } from '#electron/cache/sync/staging-table'
import type { User } from '#shared/domain/users/user'
import { inventedUser } from '#tests/electron/invented-user'
import { temporaryFolder } from '#tests/electron/temporary-folder'

function open(users: readonly User[]) {
  const db = openCacheDb(join(temporaryFolder(), 'cache.db'))
  onTestFinished(() => {
    db.close()
  })
  putUsers(db, users)
  return db
}

const berkah = inventedUser(1, { storeName: 'Toko Berkah Jaya', email: 'Jaya.1@contoh.id' })
const sinar = inventedUser(2, { storeName: 'Warung Sinar', email: 'sinar@contoh.id' })
const percent = inventedUser(3, { storeName: 'Diskon 50% _A', email: 'diskon@contoh.id' })

describe('findUsersByBeginning()', () => {
  const idsOf = (text: string) =>
    findUsersByBeginning(open([berkah, sinar, percent]), text, 8).map((user) => user.registrationId)

  it.each([
    ['a whole id', 'ELK2', ['ELK2']],
    ['an id in lower case', 'elk2', ['ELK2']],
    ['the beginning of an address, in any case', 'JAYA.1', ['ELK1']],
    ['a sign of the database, taken for itself', '%', []],
    ['nobody', 'tidak-ada', []],
    ['nothing', '   ', []],
  ])('finds by %s', (_what, text, ids) => {
    expect(idsOf(text)).toEqual(ids)
  })

  it('gives no more than asked, and leaves out who vanished', () => {
    const db = open([berkah, sinar])
    expect(findUsersByBeginning(db, 'ELK', 1)).toHaveLength(1)
    db.exec('UPDATE users SET vanished_at = 5')
    expect(findUsersByBeginning(db, 'ELK', 8)).toEqual([])
    expect(listBranches(db, ['ELK1'])).toEqual([])
    expect(findUsersById(db, ['ELK1'])).toEqual([])
  })
})

describe('listBranches()', () => {
  it('gives those of the users, and says whose they are', () => {
    const branches = [{ id: 'C-9', name: 'Cabang Dago', address: 'Bandung' }]
    const db = open([inventedUser(1, { branches }), sinar])
    const [registrationId, storeName] = ['ELK1', 'Toko 1']
    expect(listBranches(db, ['ELK1', 'ELK404'])).toEqual([
      { registrationId, branchId: 'C-9', name: 'Cabang Dago', storeName },
    ])
    expect(listBranches(db, [])).toEqual([])
  })
})

describe('findUsersById()', () => {
  it('gives those that are there', () => {
    const db = open([berkah, sinar])
    expect(findUsersById(db, ['ELK2', 'ELK99'])).toEqual([
      { registrationId: 'ELK2', storeName: 'Warung Sinar', email: 'sinar@contoh.id' },
    ])
  })
})
