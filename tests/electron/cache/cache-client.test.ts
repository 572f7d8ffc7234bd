import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Cache, openCache } from '#electron/cache/cache-client'
import { everyUser } from '#shared/domain/users/user-query'
import { momentOf } from '#shared/domain/values/partner-time'
import { buildWorker } from '#tests/electron/built-worker'
import { inventedUser } from '#tests/electron/invented-user'
import { temporaryFolder } from '#tests/electron/temporary-folder'

const workerUrl = await buildWorker('electron/cache/worker/cache-worker.ts')

async function open(path = join(temporaryFolder(), 'cache.db')) {
  const cache = await openCache({ path, workerUrl })
  onTestFinished(() => cache.close())
  return { cache, path }
}

function users(from: number, to: number) {
  return Array.from({ length: to - from + 1 }, (_, index) => inventedUser(from + index))
}

/** A whole sync of pages of ten. */
async function sync(cache: Cache, all: ReturnType<typeof users>, now: number) {
  for (let page = 1; (page - 1) * 10 < all.length; page += 1) {
    await cache.stageUsers(page, all.slice((page - 1) * 10, page * 10), now)
  }
  return cache.commitSync(now)
}

/** A file that holds three users and is closed; gives its path. */
async function fillFile(): Promise<string> {
  const path = join(temporaryFolder(), 'cache.db')
  const cache = await openCache({ path, workerUrl })
  await cache.putUsers(users(1, 3))
  await cache.close()
  return path
}

function query(path: string, sql: string): unknown[] {
  const db = new Database(path, { readonly: true })
  const records = db.prepare(sql).all()
  db.close()
  return records
}

function damage(path: string): void {
  const bytes = readFileSync(path)
  bytes.fill(0xa5, 100)
  writeFileSync(path, bytes)
}

describe('openCache()', () => {
  it('keeps users and branches, replacing what it knew of them', async () => {
    const { cache, path } = await open()
    await cache.putUsers([inventedUser(1), inventedUser(2)])
    await cache.putUsers([inventedUser(1, { storeName: 'Toko AHE', branches: [] })])
    expect(query(path, 'SELECT registration_id, email_key, store_name FROM users')).toEqual([
      { registration_id: 'ELK1', email_key: 'toko.1@contoh.id', store_name: 'Toko AHE' },
      { registration_id: 'ELK2', email_key: 'toko.2@contoh.id', store_name: 'Toko 2' },
    ])
    expect(query(path, 'SELECT branch_id FROM branches')).toEqual([{ branch_id: 'ELK2-1' }])
    expect(await cache.countUsers()).toBe(2)
  })

  it('still has them when opened again', async () => {
    const path = await fillFile()
    const { cache } = await open(path)
    expect(await cache.countUsers()).toBe(3)
  })

  it('finds users by the keys of their emails, tens of thousands at once', async () => {
    const { cache } = await open()
    await cache.putUsers(users(1, 200))
    const keys = Array.from({ length: 25_000 }, (_, index) => `toko.${index}@contoh.id`)
    const found = await cache.findByEmails(keys)
    expect(found.size).toBe(200)
    expect(found.get('toko.200@contoh.id')).toEqual({ registrationId: 'ELK200' })
    expect(await cache.findByEmails([])).toEqual(new Map())
  })

  it('finds users with their branches by address or id, every one that a key leads to', async () => {
    const { cache } = await open()
    const [one, two, three] = users(1, 3)
    if (!one || !two || !three) throw new Error('too few users')
    await cache.putUsers([one, two, { ...three, email: two.email }])
    const found = await cache.findKnownUsers(['toko.2@contoh.id', 'ELK1', 'toko.9@contoh.id', ''])
    const ids = found.map(([key, { registrationId }]) => `${key} ${registrationId}`)
    expect(ids.sort()).toEqual(['ELK1 ELK1', 'toko.2@contoh.id ELK2', 'toko.2@contoh.id ELK3'])
    expect(found.find(([key]) => key === 'ELK1')?.[1]).toEqual({
      registrationId: 'ELK1',
      email: one.email,
      storeName: one.storeName,
      expiresAt: momentOf(one.expiresAt) ?? null,
      branches: one.branches,
    })
  })

  it('keeps the reference data', async () => {
    const { cache } = await open()
    expect(await cache.readReferenceData()).toBeNull()
    const reference = {
      packets: [{ id: '9', code: 'TRIAL-30HARI', description: 'Trial 30 Hari' }],
      userTypes: [{ code: '0', description: 'Retail' }],
    }
    await cache.putReferenceData(reference, 100)
    expect(await cache.readReferenceData()).toEqual({ ...reference, readAt: 100 })
  })

  it.each([
    ['no database', (path: string) => writeFileSync(path, 'toko;email\n'.repeat(1000))],
    ['damaged', damage],
  ])('begins a cache again that is %s', async (_name, spoil) => {
    const path = await fillFile()
    spoil(path)
    const { cache } = await open(path)
    expect(await cache.countUsers()).toBe(0)
    await cache.putUsers(users(1, 1))
    expect(await cache.countUsers()).toBe(1)
  })

  it('begins again when the damage shows only while working', async () => {
    const { cache, path } = await open()
    await cache.putUsers(users(1, 3000))
    const db = new Database(path)
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.close()
    damage(path)
    expect(await cache.countUsers()).toBe(0)
    await cache.putUsers(users(1, 1))
    expect(await cache.countUsers()).toBe(1)
  })

  it('finds nobody, and works on, when the damage shows while looking for someone', async () => {
    const { cache, path } = await open()
    await cache.putUsers(users(1, 3000))
    const db = new Database(path)
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.close()
    damage(path)
    const view = { filter: everyUser, sort: { by: 'storeName', descending: false } } as const
    const part = { offset: 0, limit: 10 }
    const [page, count, found] = await Promise.all([
      cache.listUsers(view, part, 100),
      cache.countMatching({ ...everyUser, search: 'toko' }, 100),
      cache.findUser('ELK1'),
    ])
    expect([page.rows, count, found]).toEqual([[], 0, null])
    await cache.putUsers(users(1, 1))
    expect((await cache.listUsers(view, part, 100)).rows).toHaveLength(1)
  })

  it('answers readers while a write takes long', async () => {
    const { cache, path } = await open()
    await cache.putUsers(users(1, 10))
    const other = new Database(path)
    other.exec('BEGIN IMMEDIATE')
    const writing = cache.putUsers(users(11, 20))
    expect((await cache.findUser('ELK10'))?.user).toEqual(inventedUser(10))
    expect(await cache.countMatching({ ...everyUser, search: 'toko' }, 100)).toBe(10)
    other.exec('ROLLBACK')
    other.close()
    await writing
    expect(await cache.countUsers()).toBe(20)
  })

  it('refuses a file of a newer console untouched', async () => {
    const path = join(temporaryFolder(), 'cache.db')
    const db = new Database(path)
    db.pragma('user_version = 99')
    db.close()
    const before = readFileSync(path)
    await expect(openCache({ path, workerUrl })).rejects.toMatchObject({ code: 'ledger-newer' })
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('refuses work once closed, and closes twice', async () => {
    const { cache } = await open()
    await cache.close()
    await cache.close()
    await expect(cache.countUsers()).rejects.toMatchObject({ code: 'unexpected' })
    await expect(cache.putUsers([])).rejects.toMatchObject({ code: 'unexpected' })
  })

  it('writes to a file that was only read before', async () => {
    const path = await fillFile()
    const { cache } = await open(path)
    expect(await cache.countUsers()).toBe(3)
    await Promise.all([cache.putUsers(users(4, 4)), cache.putUsers(users(5, 5))])
    expect(await cache.countUsers()).toBe(5)
  })

  it('still writes what it was asked to just before it was closed', async () => {
    const path = await fillFile()
    const second = await openCache({ path, workerUrl })
    const written = second.putUsers(users(4, 4))
    await second.close()
    await written
    const { cache } = await open(path)
    expect(await cache.countUsers()).toBe(4)
  })

  it('never writes where it only reads', async () => {
    const path = await fillFile()
    const before = readFileSync(path)
    const second = await openCache({ path, workerUrl })
    expect(await second.countUsers()).toBe(3)
    await second.close()
    expect(readFileSync(path).equals(before)).toBe(true)
  })
})

describe('a sync of the cache', () => {
  it('shows nothing before it is committed, then everything', async () => {
    const { cache } = await open()
    await cache.stageUsers(1, users(1, 10), 100)
    expect(await cache.countUsers()).toBe(0)
    expect(await cache.readSyncState()).toEqual({
      syncedAt: null,
      pageCount: null,
      staging: { startedAt: 100, lastPage: 1, users: 10 },
      lastSync: { kind: 'cancelled', at: 100 },
    })
    await cache.stageUsers(2, users(11, 15), 160)
    expect(await cache.commitSync(200)).toMatchObject({
      isWhole: true,
      users: 15,
      changed: 15,
      vanished: 0,
    })
    expect(await cache.countUsers()).toBe(15)
    expect(await cache.readSyncState()).toEqual({
      syncedAt: 200,
      pageCount: 2,
      staging: null,
      lastSync: { kind: 'done', at: 200, users: 15, pages: 2, changes: null },
    })
  })

  it('writes only what changed', async () => {
    const { cache } = await open()
    await sync(cache, users(1, 30), 100)
    const again = users(1, 30).with(7, inventedUser(8, { accountState: 'EXPIRED' }))
    expect(await sync(cache, again, 200)).toMatchObject({ changed: 1, vanished: 0 })
    expect(await sync(cache, again, 300)).toMatchObject({ changed: 0, vanished: 0 })
  })

  it('marks users that vanished, and takes them back when they return', async () => {
    const { cache, path } = await open()
    await sync(cache, users(1, 20), 100)
    expect(await sync(cache, users(1, 19), 200)).toMatchObject({ changed: 0, vanished: 1 })
    expect(query(path, 'SELECT registration_id FROM users WHERE vanished_at = 200')).toEqual([
      { registration_id: 'ELK20' },
    ])
    expect((await cache.findByEmails(['toko.20@contoh.id'])).size).toBe(0)
    expect(await sync(cache, users(1, 20), 300)).toMatchObject({ changed: 1, vanished: 0 })
    expect((await cache.findByEmails(['toko.20@contoh.id'])).size).toBe(1)
  })

  it('does not call a user vanished that was registered meanwhile', async () => {
    const { cache } = await open()
    await sync(cache, users(1, 10), 100)
    await cache.stageUsers(1, users(1, 10), 200)
    await cache.putUsers(users(11, 11))
    expect(await cache.commitSync(210)).toMatchObject({ users: 11, vanished: 0 })
  })

  it('is not committed where a page is missing', async () => {
    const { cache } = await open()
    await cache.stageUsers(2, users(11, 20), 100)
    await expect(cache.commitSync(110)).rejects.toMatchObject({ code: 'unexpected' })
    expect((await cache.readSyncState()).staging).toBeNull()
    await cache.discardStaging()
    expect(await sync(cache, users(1, 20), 200)).toMatchObject({ isWhole: true, users: 20 })
  })
})
