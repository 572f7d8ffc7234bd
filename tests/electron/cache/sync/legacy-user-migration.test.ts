import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createUserLists } from '#electron/cache/lists/user-lists'
import { findUser } from '#electron/cache/lists/user-rows'
import { createUsers } from '#electron/cache/migrations/0001-users'
import { cacheMigrations, openCacheDb } from '#electron/cache/open-cache-db'
import { commitSync, stageUsers } from '#electron/cache/sync/staging-table'
import { digestUser } from '#electron/cache/users-table'
import { everyUser } from '#shared/domain/users/user-query'
import { momentOf } from '#shared/domain/values/partner-time'
import { inventedUser } from '#tests/electron/invented-user'
import { temporaryFolder } from '#tests/electron/temporary-folder'

const there = inventedUser(1, { expiresAt: { at: 5000, text: '1970-01-01 08:23:20' } })
const gone = inventedUser(2, { registeredAt: null, branches: [] })

/** The file of a console before search: both users, one of them vanished. */
function openFormer() {
  const path = join(temporaryFolder(), 'cache.db')
  const former = new Database(path)
  createUsers.up(former)
  const insert = former.prepare(
    `INSERT INTO users VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const user of [there, gone]) {
    insert.run(
      user.registrationId,
      user.email,
      user.email.toLowerCase(),
      user.storeName,
      user.storeAddress,
      user.userType,
      user.accountState,
      user.packetId,
      user.packetName,
      momentOf(user.registeredAt) ?? null,
      user.registeredAt?.text ?? null,
      momentOf(user.expiresAt) ?? null,
      user.expiresAt?.text ?? null,
      digestUser(user),
      user === gone ? 900 : null,
    )
  }
  former.prepare("INSERT INTO branches VALUES ('ELK1', 0, 'ELK1-1', 'Toko 1', 'Bandung')").run()
  former.exec('UPDATE sync_state SET synced_at = 1000; PRAGMA user_version = 1')
  former.close()
  const db = openCacheDb(path)
  onTestFinished(() => {
    db.close()
  })
  return db
}

describe('0002-search', () => {
  it('is the second migration', () => {
    expect(cacheMigrations[1]?.name).toBe('0002-search')
  })

  it('keeps the users there were, findable', async () => {
    const db = openFormer()
    expect(findUser(db, 'ELK1')).toMatchObject({ user: there, vanishedAt: null, syncedAt: 1000 })
    expect(findUser(db, 'ELK2')).toMatchObject({ user: gone, vanishedAt: 900 })
    const lists = createUserLists(db)
    expect(await lists.countMatching({ ...everyUser, search: 'elk1-1' }, 2000)).toBe(1)
    const left = "SELECT count(*) FROM sqlite_schema WHERE name LIKE '%\\_before' ESCAPE '\\'"
    expect(db.prepare(left).pluck().get()).toBe(0)
  })

  it('lets the next sync skip who did not change, and mark who did', () => {
    const db = openFormer()
    stageUsers(db, 1, [there, { ...gone, storeName: 'Toko Kembali' }], 2000)
    expect(commitSync(db, 2000)).toMatchObject({ isWhole: true, users: 2, changed: 1, vanished: 0 })
    expect(findUser(db, 'ELK1')?.change).toBeNull()
    expect(findUser(db, 'ELK2')?.change).toBe('new')
  })
})
