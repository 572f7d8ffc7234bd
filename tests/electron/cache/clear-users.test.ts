import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openCache } from '#electron/cache/cache-client'
import { buildWorker } from '#tests/electron/built-worker'
import { inventedUser } from '#tests/electron/invented-user'
import { temporaryFolder } from '#tests/electron/temporary-folder'

const workerUrl = await buildWorker('electron/cache/worker/cache-worker.ts')
const canary = 'kenari-rahasia'

async function open() {
  const path = join(temporaryFolder(), 'cache.db')
  const cache = await openCache({ path, workerUrl })
  onTestFinished(() => cache.close())
  /** The files of the database that hold the canary, in any of its three. */
  const holding = () =>
    ['', '-wal', '-shm'].filter(
      (suffix) => existsSync(path + suffix) && readFileSync(path + suffix).includes(canary),
    )
  return { cache, holding }
}

function secretUser(number: number) {
  return inventedUser(number, {
    email: `${canary}-${number}@contoh.id`,
    storeAddress: `Jl. ${canary} ${number}, ${'panjang '.repeat(20)}`,
    branches: [{ id: `ELK${number}-1`, name: canary, address: canary }],
  })
}
const secretUsers = Array.from({ length: 500 }, (_, index) => secretUser(index + 1))

describe('clearUsers()', () => {
  it('leaves not a byte of any user in the database, its journal or its index', async () => {
    const { cache, holding } = await open()
    await cache.putUsers(secretUsers)
    await cache.putUsers(secretUsers.map((user) => ({ ...user, storeName: canary })))
    await cache.stageUsers(1, secretUsers, 100)
    expect(holding()).not.toEqual([])
    expect(await cache.clearUsers()).toBe(500)
    expect(holding()).toEqual([])
    expect(await cache.countUsers()).toBe(0)
    await cache.close()
    expect(holding()).toEqual([])
  })

  it('takes users that vanished too, and begins the next sync again', async () => {
    const { cache, holding } = await open()
    await cache.stageUsers(1, [secretUser(1), inventedUser(2)], 100)
    await cache.commitSync(100)
    await cache.stageUsers(1, [inventedUser(2)], 200)
    await cache.commitSync(200)
    expect(await cache.clearUsers()).toBe(2)
    expect(holding()).toEqual([])
    expect(await cache.readSyncState()).toEqual({
      syncedAt: null,
      pageCount: null,
      lastSync: null,
      staging: null,
    })
  })

  it('keeps the reference data, and takes users again', async () => {
    const { cache } = await open()
    const reference = { packets: [{ id: '9', code: 'T', description: 'Trial' }], userTypes: [] }
    await cache.putReferenceData(reference, 1)
    await cache.clearUsers()
    expect(await cache.readReferenceData()).toEqual({ ...reference, readAt: 1 })
    await cache.putUsers([inventedUser(1)])
    expect(await cache.countUsers()).toBe(1)
  })
})
