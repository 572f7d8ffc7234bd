import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createUserLists } from '#electron/cache/lists/user-lists'
import { findUser } from '#electron/cache/lists/user-rows'
import { cacheMigrations, openCacheDb } from '#electron/cache/open-cache-db'
import { commitSync, putUsers, stageUsers } from '#electron/cache/sync/staging-table'
import { openDatabase } from '#electron/sqlite/open-database'
import { everyUser } from '#shared/domain/users/user-query'
import { inventedUser } from '#tests/electron/invented-user'
import { temporaryFolder } from '#tests/electron/temporary-folder'

const odd = { fields: [{ name: 'cabangs', text: '""' }], isDoubled: false }
const oddUser = inventedUser(2, { branches: [], odd })
function end(at: number) {
  return { at, text: `at ${at}` }
}
const by = { by: 'registrationId', descending: false } as const

function open(path = join(temporaryFolder(), 'cache.db')) {
  const db = openCacheDb(path)
  onTestFinished(() => {
    db.close()
  })
  return db
}

describe('a user whose record was odd', () => {
  it('is kept with what was odd, and found by it', async () => {
    const db = open()
    putUsers(db, [inventedUser(1), oddUser, inventedUser(3)])
    expect(findUser(db, 'ELK2')?.user).toEqual(oddUser)
    const lists = createUserLists(db)
    const filter = { ...everyUser, odd: true }
    const { rows } = await lists.listUsers({ filter, sort: by }, { offset: 0, limit: 9 }, 1000)
    expect(rows).toMatchObject([{ registrationId: 'ELK2', isOdd: true }])
    expect(await lists.countFacets(everyUser, 1000)).toMatchObject({ odd: 1 })
    expect(await lists.countFacets({ ...everyUser, types: ['9'] }, 1000)).toMatchObject({ odd: 0 })
    expect((await lists.readOverview(1000)).users).toMatchObject({ total: 3, odd: 1 })
  })

  it('is counted by the sync, with records of which no user could be made', () => {
    const db = open()
    stageUsers(db, 1, [inventedUser(1), oddUser], 1000, 3)
    stageUsers(db, 2, [inventedUser(3)], 1000, 1)
    expect(commitSync(db, 1000).end).toMatchObject({ kind: 'done', odd: 1, withoutId: 4 })
    stageUsers(db, 1, [inventedUser(1), inventedUser(2), inventedUser(3)], 2000)
    const { end: last } = commitSync(db, 2000)
    expect(last).not.toHaveProperty('odd')
    expect(last).not.toHaveProperty('withoutId')
    expect(findUser(db, 'ELK2')?.user).not.toHaveProperty('odd')
  })
})

describe('a user that two pages tell differently', () => {
  const early = inventedUser(1, { packetId: '9', expiresAt: end(500) })
  const late = inventedUser(1, { packetId: '12', expiresAt: end(9000) })
  const doubled = { ...late, odd: { fields: [], isDoubled: true } }

  it.each([
    ['the later end first', [late, early]],
    ['the later end last', [early, late]],
  ])('stands with the later end, marked: %s', (_, [first = late, second = late]) => {
    const db = open()
    stageUsers(db, 1, [first], 1000)
    stageUsers(db, 2, [second], 1000)
    commitSync(db, 1000)
    expect(findUser(db, 'ELK1')?.user).toEqual(doubled)
  })

  it('stands so too where the copy had it already', () => {
    const db = open()
    putUsers(db, [late])
    stageUsers(db, 1, [late], 1000)
    stageUsers(db, 2, [early], 1000)
    commitSync(db, 1000)
    expect(findUser(db, 'ELK1')?.user).toEqual(doubled)
  })

  it('is not doubled where both say the same, nor where a page is read again', () => {
    const db = open()
    stageUsers(db, 1, [early], 1000)
    stageUsers(db, 2, [early], 1000)
    stageUsers(db, 2, [late], 1000)
    commitSync(db, 1000)
    expect(findUser(db, 'ELK1')?.user).toEqual(late)
  })

  it('is not doubled by what was told outside the list', () => {
    const db = open()
    stageUsers(db, 1, [inventedUser(2)], 1000)
    putUsers(db, [late], 1000)
    stageUsers(db, 2, [early], 1000)
    commitSync(db, 1000)
    expect(findUser(db, 'ELK1')?.user).toEqual(early)
  })
})

describe('0005-odd-records', () => {
  it('keeps the users and the pages of a sync that were there', () => {
    const path = join(temporaryFolder(), 'cache.db')
    const before = openDatabase({
      path,
      migrations: cacheMigrations.slice(0, 4),
      durability: 'normal',
      isReplaceable: true,
    })
    before.exec(`INSERT INTO users (registration_id, email, email_key, store_name, name_key,
        store_address, address_key, user_type, branch_count, digest, search_hash)
      VALUES ('ELK1', '', '', '', '', '', '', '0', 0, 'x', 1);
      INSERT INTO staged_pages VALUES (1); INSERT INTO staged_users VALUES ('ELK1', 'x', '')`)
    before.close()
    const db = open(path)
    expect(findUser(db, 'ELK1')?.user).not.toHaveProperty('odd')
    stageUsers(db, 2, [oddUser], 1000)
    expect(commitSync(db, 1000)).toMatchObject({ users: 2, end: { pages: 2, odd: 1 } })
  })
})
