import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openCache } from '#electron/cache/cache-client'
import { weekSeconds } from '#shared/domain/values/week'
import { buildWorker } from '#tests/electron/built-worker'
import { inventedUser } from '#tests/electron/invented-user'
import { temporaryFolder } from '#tests/electron/temporary-folder'

const workerUrl = await buildWorker('electron/cache/worker/cache-worker.ts')
const now = Date.parse('2026-11-24T09:15:00+07:00') / 1000
function users(from: number, to: number) {
  return Array.from({ length: to - from + 1 }, (_, index) => inventedUser(from + index))
}

async function open(path: string, url = workerUrl) {
  const cache = await openCache({ path, workerUrl: url })
  onTestFinished(() => cache.close())
  return cache
}

/** A closed file of twenty users whose figures were kept, as they are after a first screen. */
async function keepFigures() {
  const path = join(temporaryFolder(), 'cache.db')
  const cache = await openCache({ path, workerUrl })
  await cache.stageUsers(1, users(1, 20), now)
  await cache.commitSync(now)
  const { isNew: _, ...counted } = await cache.readOverview(now)
  await cache.keepOverview(counted)
  await cache.close()
  return { path, counted }
}

describe('what the first screen shows of the cache', () => {
  it('is there without a thread', async () => {
    const { path, counted } = await keepFigures()
    const cache = await open(path, new URL('no-worker.js', workerUrl))
    expect(await cache.countUsers()).toBe(20)
    expect(await cache.readSyncState()).toMatchObject({ syncedAt: now, staging: null })
    expect(await cache.readOverview(now + 60)).toEqual({ ...counted, isNew: false })
    await expect(cache.findUser('ELK1')).rejects.toMatchObject({ code: 'part-stopped' })
    await cache.close()
    await expect(cache.countUsers()).rejects.toMatchObject({ code: 'unexpected' })
  })

  it('follows what is written', async () => {
    const { path } = await keepFigures()
    const cache = await open(path)
    await cache.putUsers(users(21, 21))
    expect(await cache.countUsers()).toBe(21)
    expect(await cache.readOverview(now)).toMatchObject({ isNew: true, users: { total: 21 } })
    await cache.stageUsers(1, users(1, 10), now + 60)
    expect((await cache.readSyncState()).staging).toMatchObject({ lastPage: 1, users: 10 })
  })

  it('tells of a sync that was cut off', async () => {
    const { path } = await keepFigures()
    const first = await open(path)
    await first.stageUsers(1, users(1, 10), now + 60)
    await first.close()
    const cache = await open(path)
    expect((await cache.readSyncState()).staging).toMatchObject({ lastPage: 1, users: 10 })
    expect(await cache.countUsers()).toBe(20)
  })

  it('is counted again in another week', async () => {
    const { path } = await keepFigures()
    const cache = await open(path)
    const later = await cache.readOverview(now + weekSeconds)
    expect(later).toMatchObject({ isNew: true, users: { total: 20 } })
  })

  it.each([
    ['all of it', 100],
    ['all but its first page', 4096],
  ])('is empty where the file is damaged: %s', async (_what, from) => {
    const { path } = await keepFigures()
    const bytes = readFileSync(path)
    bytes.fill(0xa5, from)
    writeFileSync(path, bytes)
    const cache = await open(path)
    expect(await cache.countUsers()).toBe(0)
    expect(await cache.readOverview(now)).toMatchObject({ isNew: true, users: { total: 0 } })
  })
})
