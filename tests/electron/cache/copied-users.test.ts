import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { findCopiedUsers } from '#electron/cache/copied-users'
import { openCacheDb } from '#electron/cache/open-cache-db'
import { commitSync, putUsers, stageUsers } from '#electron/cache/sync/staging-table'
import { inventedUser } from '#tests/electron/invented-user'
import { temporaryFolder } from '#tests/electron/temporary-folder'

const users = [1, 2].map((number) => inventedUser(number))
const ids = users.map(({ registrationId }) => registrationId)

function open() {
  const db = openCacheDb(join(temporaryFolder(), 'cache.db'))
  onTestFinished(() => {
    db.close()
  })
  return { db, copiedAt: () => findCopiedUsers(db, [], ids).map((user) => user.copiedAt) }
}

describe('findCopiedUsers()', () => {
  it('says when the service last showed a user so: at the last sync, or when it was asked about since', () => {
    const { db, copiedAt } = open()
    putUsers(db, users.slice(0, 1), 50)
    expect(copiedAt()).toEqual([50])
    stageUsers(db, 1, users, 100)
    commitSync(db, 100)
    expect(copiedAt()).toEqual([100, 100])
    putUsers(db, users.slice(1), 200)
    expect(copiedAt()).toEqual([100, 200])
    stageUsers(db, 1, users, 300)
    commitSync(db, 300)
    expect(copiedAt()).toEqual([300, 300])
  })
})
