import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openCacheDb } from '#electron/cache/open-cache-db'
import { findMissing } from '#electron/cache/sync/missing-users'
import { commitSync, putUsers, stageUsers } from '#electron/cache/sync/staging-table'
import { readSyncState } from '#electron/cache/sync/sync-state'
import { notBelieved } from '#electron/cache/sync/sync-verdict'
import { countUsers } from '#electron/cache/users-table'
import { noChanges } from '#shared/domain/users/sync'
import type { User } from '#shared/domain/users/user'
import { inventedUser } from '#tests/electron/invented-user'
import { temporaryFolder } from '#tests/electron/temporary-folder'

const four = [1, 2, 3, 4].map((number) => inventedUser(number))
const [one, two] = four as [User, User]

function open() {
  const db = openCacheDb(join(temporaryFolder(), 'cache.db'))
  onTestFinished(() => {
    db.close()
  })
  stageUsers(db, 1, four, 1000)
  commitSync(db, 1000)
  return db
}

describe('findMissing()', () => {
  it('finds whom the list of this sync left out, the first of them by id', () => {
    const db = open()
    stageUsers(db, 1, [one], 2000)
    const found = { copied: 4, count: 3, listed: 'ELK1' }
    expect(findMissing(db, 2)).toEqual({ ...found, ids: ['ELK2', 'ELK3'] })
  })

  it('leaves out who vanished before, and who was told outside the list', () => {
    const db = open()
    stageUsers(db, 1, [one, two], 2000)
    commitSync(db, 2000)
    stageUsers(db, 1, [], 3000)
    putUsers(db, [two], 3000)
    expect(findMissing(db, 9)).toEqual({ copied: 2, count: 1, ids: ['ELK1'], listed: null })
  })
})

describe('a list that is not believed', () => {
  it.each([0, 2])('leaves the copy as it was, here with %d', (count) => {
    const db = open()
    if (count > 0) stageUsers(db, 1, four.slice(0, count), 2000)
    const end = { kind: 'too-short', at: 2000, users: count }
    const result = {
      isWhole: false,
      users: count,
      changed: 0,
      vanished: 0,
      changes: noChanges,
      end,
    }
    expect(commitSync(db, 2000, notBelieved)).toEqual(result)
    expect(countUsers(db)).toBe(4)
    expect(readSyncState(db)).toEqual({
      syncedAt: 1000,
      pageCount: 1,
      staging: null,
      lastSync: end,
    })
  })
})
