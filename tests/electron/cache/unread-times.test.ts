import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createUserLists } from '#electron/cache/lists/user-lists'
import { findUser } from '#electron/cache/lists/user-rows'
import { openCacheDb } from '#electron/cache/open-cache-db'
import { putUsers } from '#electron/cache/sync/staging-table'
import { everyUser, type UserFilter } from '#shared/domain/users/user-query'
import { inventedUser } from '#tests/electron/invented-user'
import { temporaryFolder } from '#tests/electron/temporary-folder'

const now = 1000
const unread = inventedUser(2, { registeredAt: { text: 'kemarin' }, expiresAt: { text: 'besok' } })
const all = [
  inventedUser(1, { expiresAt: null }),
  unread,
  inventedUser(3, { expiresAt: { at: 5000, text: '1970-01-01 08:23:20' } }),
]

function open() {
  const db = openCacheDb(join(temporaryFolder(), 'cache.db'))
  onTestFinished(() => {
    db.close()
  })
  putUsers(db, all)
  const lists = createUserLists(db)
  const list = async (part: Partial<UserFilter>) => {
    const sort = { by: 'expiresAt', descending: false } as const
    const filter = { ...everyUser, ...part }
    return (await lists.listUsers({ filter, sort }, { offset: 0, limit: 9 }, now)).rows
  }
  return { db, list }
}

describe('a time that cannot be read', () => {
  it('keeps its text', async () => {
    const { db, list } = open()
    expect(findUser(db, 'ELK2')?.user).toEqual(unread)
    const row = (await list({})).find(({ registrationId }) => registrationId === 'ELK2')
    expect(row).toMatchObject({
      registeredAt: null,
      registeredText: 'kemarin',
      expiresAt: null,
      expiresText: 'besok',
    })
  })

  it('is a text of its own alone: a moment and none have no such', async () => {
    const { list } = open()
    const others = (await list({})).filter(({ registrationId }) => registrationId !== 'ELK2')
    expect(others).toMatchObject([{ expiresText: null }, { expiresText: null }])
  })

  it('is neither "never" nor in any span', async () => {
    const { list } = open()
    expect((await list({ expiry: { kind: 'never' } })).map((row) => row.registrationId)).toEqual([
      'ELK1',
    ])
    const anyTime = { kind: 'between', from: null, to: null } as const
    expect((await list({ expiry: anyTime })).map((row) => row.registrationId)).toEqual(['ELK3'])
  })

  it('comes last where a list is sorted by it', async () => {
    const { list } = open()
    expect((await list({})).map((row) => row.registrationId)[0]).toBe('ELK3')
  })
})
