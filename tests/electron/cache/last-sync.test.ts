import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { cacheMigrations, openCacheDb } from '#electron/cache/open-cache-db'
import { commitSync, stageUsers } from '#electron/cache/sync/staging-table'
import { keepSyncEnd, readSyncState } from '#electron/cache/sync/sync-state'
import { notBelieved } from '#electron/cache/sync/sync-verdict'
import { countUsers } from '#electron/cache/users-table'
import { noChanges } from '#shared/domain/users/sync'
import { inventedUser } from '#tests/electron/invented-user'
import { temporaryFolder } from '#tests/electron/temporary-folder'

const users = [1, 2, 3].map((number) => inventedUser(number))

function open(path = join(temporaryFolder(), 'cache.db')) {
  const db = openCacheDb(path)
  onTestFinished(() => {
    db.close()
  })
  return db
}

describe('0003-last-sync', () => {
  it('is the third migration, and leaves what was synced before', () => {
    expect(cacheMigrations[2]?.name).toBe('0003-last-sync')
    const path = join(temporaryFolder(), 'cache.db')
    const former = new Database(path)
    for (const { up } of cacheMigrations.slice(0, 2)) up(former as never)
    former.exec(`DROP TABLE branches_before; DROP TABLE users_before; PRAGMA user_version = 2;
      UPDATE sync_state SET synced_at = 1000`)
    former.close()
    expect(readSyncState(open(path))).toMatchObject({ syncedAt: 1000, lastSync: null })
  })
})

describe('readSyncState()', () => {
  it('tells how the last sync ended, whole or not believed', () => {
    const db = open()
    stageUsers(db, 1, users, 100)
    commitSync(db, 100)
    const first = { kind: 'done', at: 100, users: 3, pages: 1, changes: null }
    expect(readSyncState(db).lastSync).toEqual(first)
    stageUsers(db, 1, users.slice(0, 2), 200)
    commitSync(db, 200)
    const changes = { ...noChanges, vanished: 1 }
    expect(readSyncState(db).lastSync).toMatchObject({ kind: 'done', at: 200, changes })
    expect(countUsers(db)).toBe(2)
    commitSync(db, 300, notBelieved)
    expect(readSyncState(db).lastSync).toEqual({ kind: 'too-short', at: 300, users: 0 })
  })

  it('calls a sync cancelled that nobody saw end, until one did', () => {
    const db = open()
    stageUsers(db, 1, users, 100)
    expect(readSyncState(db).lastSync).toEqual({ kind: 'cancelled', at: 100 })
    keepSyncEnd(db, { kind: 'failed', at: 150, code: 'server-busy' })
    expect(readSyncState(db).lastSync).toMatchObject({ kind: 'failed' })
    commitSync(db, 200)
    expect(readSyncState(db).lastSync).toMatchObject({ kind: 'done' })
  })
})
