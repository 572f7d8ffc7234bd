import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openCacheDb } from '#electron/cache/open-cache-db'
import { findUsersById, searchBranches, searchUsers } from '#electron/cache/quick-search'
import { putUsers } from '#electron/cache/staging-table'
import type { User } from '#shared/domain/user'
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

describe('searchUsers()', () => {
  const idsOf = (text: string) =>
    searchUsers(open([berkah, sinar, percent]), text, 8).map((user) => user.registrationId)

  it.each([
    ['a whole id', 'ELK2', ['ELK2']],
    ['an id in lower case', 'elk2', ['ELK2']],
    ['the beginning of an address, in any case', 'JAYA.1', ['ELK1']],
    ['a part of a word', 'erka', ['ELK1']],
    ['words in any order', 'jaya toko', ['ELK1']],
    ['words of different fields', 'warung contoh', ['ELK2']],
    ['signs that mean something to the database', '50% _a', ['ELK3']],
    ['nobody', 'tidak-ada', []],
    ['nothing', '   ', []],
  ])('finds by %s', (_what, text, ids) => {
    expect(idsOf(text)).toEqual(ids)
  })

  it('takes a sign of the database for itself', () => {
    expect(idsOf('%')).toEqual(['ELK3'])
    expect(idsOf('_')).toEqual(['ELK3'])
  })

  it('puts the id that was typed before names that hold it, and gives no more than asked', () => {
    const namesake = inventedUser(0, { storeName: 'Toko ELK2 lama' })
    const db = open([namesake, berkah, sinar])
    expect(searchUsers(db, 'ELK2', 8).map((user) => user.registrationId)).toEqual(['ELK2', 'ELK0'])
    expect(searchUsers(db, 'ELK', 2)).toHaveLength(2)
  })

  it('leaves out who vanished', () => {
    const db = open([berkah])
    db.exec('UPDATE users SET vanished_at = 5')
    expect(searchUsers(db, 'berkah', 8)).toEqual([])
    expect(searchBranches(db, 'toko', 8)).toEqual([])
    expect(findUsersById(db, ['ELK1'])).toEqual([])
  })
})

describe('searchBranches()', () => {
  it('finds by name and by id, and says whose they are', () => {
    const branches = [{ id: 'C-9', name: 'Cabang Dago', address: 'Bandung' }]
    const db = open([inventedUser(1, { branches }), sinar])
    const dago = {
      registrationId: 'ELK1',
      branchId: 'C-9',
      name: 'Cabang Dago',
      storeName: 'Toko 1',
    }
    expect(searchBranches(db, 'dago', 8)).toEqual([dago])
    expect(searchBranches(db, 'c-9', 8)).toEqual([dago])
    expect(searchBranches(db, ' ', 8)).toEqual([])
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
