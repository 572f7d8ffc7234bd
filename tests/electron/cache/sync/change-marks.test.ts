import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { findUser } from '#electron/cache/lists/user-rows'
import { openCacheDb } from '#electron/cache/open-cache-db'
import { commitSync, putUsers, stageUsers } from '#electron/cache/sync/staging-table'
import { notBelieved, type SyncVerdict } from '#electron/cache/sync/sync-verdict'
import type { User } from '#shared/domain/users/user'
import { inventedUser } from '#tests/electron/invented-user'
import { temporaryFolder } from '#tests/electron/temporary-folder'

function expiry(at: number) {
  return { at, text: `at ${at}` }
}

function open() {
  const db = openCacheDb(join(temporaryFolder(), 'cache.db'))
  onTestFinished(() => {
    db.close()
  })
  const sync = (users: readonly User[], now: number, verdict?: SyncVerdict) => {
    if (users.length > 0) stageUsers(db, 1, users, now)
    return commitSync(db, now, verdict)
  }
  const marks = () =>
    db
      .prepare('SELECT registration_id, change FROM users WHERE change IS NOT NULL ORDER BY 1')
      .raw()
      .all()
  return { db, sync, marks }
}

const five = [1, 2, 3, 4, 5].map((number) => inventedUser(number, { expiresAt: expiry(5000) }))
const [one, two, three, four, last] = five as [User, User, User, User, User]

describe('what a sync found different', () => {
  it('is nothing the first time', () => {
    const { sync, marks } = open()
    sync(five, 1000)
    expect(marks()).toEqual([])
  })

  it('is told of every kind', () => {
    const { db, sync, marks } = open()
    sync(five, 1000)
    const next = [
      { ...one, expiresAt: expiry(9000) },
      { ...two, packetId: '13' },
      { ...three, storeName: 'Toko Baru' },
      { ...four, expiresAt: expiry(1500) },
      inventedUser(6, { expiresAt: expiry(1500) }),
    ]
    sync(next, 2000)
    expect(marks()).toEqual([
      ['ELK1', 'renewed'],
      ['ELK2', 'renewed'],
      ['ELK3', 'edited'],
      ['ELK4', 'expired'],
      ['ELK5', 'vanished'],
      ['ELK6', 'new'],
    ])
    expect(findUser(db, 'ELK5')).toMatchObject({
      user: last,
      change: 'vanished',
      changedAt: 2000,
      vanishedAt: 2000,
      refreshedAt: 1000,
    })
    sync(next, 3000)
    expect(marks()).toEqual([])
    expect(findUser(db, 'ELK5')).toMatchObject({ change: null, vanishedAt: 2000 })
  })

  it('counts a packet that ran out though the partner says nothing new, once', () => {
    const { sync, marks } = open()
    sync(five, 4000)
    sync(five, 6000)
    expect(marks()).toHaveLength(5)
    expect(marks()[0]).toEqual(['ELK1', 'expired'])
    sync(five, 7000)
    expect(marks()).toEqual([])
  })

  it('goes by the whole sync before, whatever was learnt between', () => {
    const { db, sync, marks } = open()
    sync(five, 1000)
    const renewed = { ...one, expiresAt: expiry(9000) }
    putUsers(db, [renewed, inventedUser(6)], 1500)
    expect(marks()).toEqual([])
    sync([renewed, two, three, four, last, inventedUser(6)], 2000)
    expect(marks()).toEqual([
      ['ELK1', 'renewed'],
      ['ELK6', 'new'],
    ])
  })

  it('misses nothing that was staged unchanged and learnt again before the end', () => {
    const { db, marks } = open()
    stageUsers(db, 1, five, 1000)
    commitSync(db, 1000)
    const renewed = { ...one, packetId: '13' }
    stageUsers(db, 1, five, 2000)
    putUsers(db, [renewed], 2010)
    stageUsers(db, 2, [two], 2020)
    expect(commitSync(db, 2030)).toMatchObject({ users: 5, changed: 0 })
    expect(findUser(db, 'ELK1')?.user).toEqual(renewed)
    expect(marks()).toEqual([['ELK1', 'renewed']])
    stageUsers(db, 1, five, 3000)
    putUsers(db, [one], 3010)
    expect(commitSync(db, 3030)).toMatchObject({ users: 5, changed: 0 })
    expect(findUser(db, 'ELK1')?.user).toEqual(one)
  })

  it('is left as it was by a list that is not believed', () => {
    const { sync, marks } = open()
    sync(five, 1000)
    sync([{ ...one, packetId: '13' }, two, three, four, last], 2000)
    sync([one], 3000, notBelieved)
    expect(marks()).toEqual([['ELK1', 'renewed']])
  })

  it('calls a user new who had vanished', () => {
    const { sync, marks } = open()
    sync(five, 1000)
    sync([one, two, three, four], 2000)
    sync(five, 3000)
    expect(marks()).toEqual([['ELK5', 'new']])
  })
})
