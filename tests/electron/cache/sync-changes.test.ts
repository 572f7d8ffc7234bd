import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openCacheDb } from '#electron/cache/open-cache-db'
import { commitSync, stageUsers } from '#electron/cache/sync/staging-table'
import { notBelieved, type SyncVerdict } from '#electron/cache/sync/sync-verdict'
import { noChanges } from '#shared/domain/users/sync'
import type { User } from '#shared/domain/users/user'
import { inventedUser } from '#tests/electron/invented-user'
import { temporaryFolder } from '#tests/electron/temporary-folder'

function expiry(at: number) {
  return { at, text: `at ${at}` }
}
const five = [1, 2, 3, 4, 5].map((number) => inventedUser(number, { expiresAt: expiry(5000) }))
const [one, two, three, four] = five as [User, User, User, User]

function open() {
  const db = openCacheDb(join(temporaryFolder(), 'cache.db'))
  onTestFinished(() => {
    db.close()
  })
  return (users: readonly User[], now: number, verdict?: SyncVerdict) => {
    stageUsers(db, 1, users, now)
    return commitSync(db, now, verdict).changes
  }
}

describe('the changes a sync counts', () => {
  it('are none the first time, nor where nothing is different', () => {
    const sync = open()
    expect(sync(five, 1000)).toEqual(noChanges)
    expect(sync(five, 2000)).toEqual(noChanges)
  })

  it('are of every kind, each user in one of them', () => {
    const sync = open()
    sync(five, 1000)
    const next = [
      { ...one, expiresAt: expiry(9000), storeName: 'Toko Lain' },
      { ...two, packetId: '13', expiresAt: expiry(1500) },
      { ...three, storeName: 'Toko Baru' },
      { ...four, expiresAt: expiry(1500) },
      inventedUser(6, { expiresAt: expiry(1500) }),
    ]
    expect(sync(next, 2000)).toEqual({ new: 1, renewed: 2, expired: 1, vanished: 1, edited: 1 })
  })

  it('name a packet that ran out though the partner says nothing new, once', () => {
    const sync = open()
    sync(five, 4000)
    expect(sync(five, 6000)).toEqual({ ...noChanges, expired: 5 })
    expect(sync(five, 7000)).toEqual(noChanges)
  })

  it('name a user new who had vanished', () => {
    const sync = open()
    sync(five, 1000)
    expect(sync(five.slice(0, 4), 2000)).toEqual({ ...noChanges, vanished: 1 })
    expect(sync(five, 3000)).toEqual({ ...noChanges, new: 1 })
  })

  it('are none for a list that is not believed', () => {
    const sync = open()
    sync(five, 1000)
    expect(sync([{ ...one, packetId: '13' }], 2000, notBelieved)).toEqual(noChanges)
  })

  it('leave out who stays though the list does not hold them', () => {
    const sync = open()
    sync(five, 1000)
    const verdict = { isWhole: true, kept: [four.registrationId], aside: 0 }
    expect(sync(five.slice(0, 3), 2000, verdict)).toEqual({ ...noChanges, vanished: 1 })
    const keepsAll = { isWhole: true, kept: 'all', aside: 2 } as const
    expect(sync(five.slice(0, 2), 3000, keepsAll)).toEqual(noChanges)
  })
})
