import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createUserLists } from '#electron/cache/lists/user-lists'
import { openCacheDb } from '#electron/cache/open-cache-db'
import { commitSync, stageUsers } from '#electron/cache/sync/staging-table'
import { everyUser, type UserFilter, type UserSelection } from '#shared/domain/users/user-query'
import { inventedUser } from '#tests/electron/invented-user'
import { temporaryFolder } from '#tests/electron/temporary-folder'

const now = 1000
const [one, two, three] = [1, 2, 3].map((number) => inventedUser(number))
const byName = { by: 'storeName', descending: false } as const

/** Lists of a copy that knows three users, of whom the partner has lost the second. */
function openLists() {
  const db = openCacheDb(join(temporaryFolder(), 'cache.db'))
  onTestFinished(() => {
    db.close()
  })
  for (const [at, users] of [
    [100, [one, two, three]],
    [200, [one, three]],
  ] as const) {
    stageUsers(
      db,
      1,
      users.filter((user) => user !== undefined),
      at,
    )
    commitSync(db, at)
  }
  return createUserLists(db)
}

describe('who vanished', () => {
  it.each<[string, Partial<UserFilter>, readonly string[]]>([
    ['in no list of all', {}, ['ELK1', 'ELK3']],
    ['in no list of a state', { states: ['ACTIVE'] }, ['ELK1', 'ELK3']],
    ['among those searched for', { search: 'elk' }, ['ELK1', 'ELK2', 'ELK3']],
    ['among those asked for by that change', { changes: ['vanished'] }, ['ELK2']],
  ])('is %s, by page, number, selection and facet alike', async (_, part, ids) => {
    const filter = { ...everyUser, ...part }
    const lists = openLists()
    const list = () => lists.listUsers({ filter, sort: byName }, { offset: 0, limit: 200 }, now)
    expect((await list()).rows.map((row) => row.registrationId)).toEqual(ids)
    expect(await lists.countMatching(filter, now)).toBe(ids.length)
    expect(await list()).toMatchObject({ count: ids.length })
    const selection: UserSelection = { kind: 'matching', filter, except: [] }
    expect((await lists.listIds(selection, 10, now)).ids).toEqual(ids)
    expect(await lists.selectUsers(selection, byName, now)).toHaveLength(ids.length)
    const { states } = await lists.countFacets(filter, now)
    expect(states).toMatchObject([{ code: 'ACTIVE', count: ids.length }])
  })

  it('does not stand among the first of a list before its count is known', async () => {
    const part = { offset: 0, limit: 2 }
    const first = await openLists().listUsers({ filter: everyUser, sort: byName }, part, now)
    expect(first.count).toBeNull()
    expect(first.rows.map((row) => row.registrationId)).toEqual(['ELK1', 'ELK3'])
  })
})
