import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openCache } from '#electron/cache/cache-client'
import { AppError } from '#electron/errors/app-error'
import { parseFaultRules } from '#electron/practice/faults'
import type { PracticeOptions } from '#electron/practice/practice-server'
import { createConnection } from '#electron/services/connection/connection'
import { createUsersService } from '#electron/services/users/users-service'
import type { HistoryEvent } from '#shared/domain/history'
import type { SyncProgress } from '#shared/domain/users/sync'
import { buildWorker } from '#tests/electron/built-worker'
import { temporaryFolder } from '#tests/electron/temporary-folder'
import { practiceUsers } from './practice-users'

const workerUrl = await buildWorker('electron/cache/worker/cache-worker.ts')

async function open(options: PracticeOptions, path = join(temporaryFolder(), 'cache.db')) {
  const practice = await practiceUsers(options)
  const cache = await openCache({ path, workerUrl })
  const progress: SyncProgress[] = []
  const record = { isFull: false }
  const recorded: HistoryEvent[] = []
  const connection = createConnection(() => undefined)
  const users = createUsersService({
    api: practice.api,
    cache,
    clock: { now: Date.now, monotonic: Date.now, wait: practice.wait },
    connection,
    inFlight: 4,
    onProgress: (step) => progress.push(step),
    onChange: () => undefined,
    review: async () => undefined,
    record: async (event) => {
      if (record.isFull) throw new AppError('disk-full', 'no room')
      recorded.push(event)
    },
    warn: () => undefined,
  })
  const close = async () => {
    await users.stop()
    await cache.close()
  }
  onTestFinished(close)
  return { ...practice, cache, connection, users, progress, record, recorded, close, path }
}

/** After thirty pages the server says nothing for as long as four are asked for. */
const stuck = parseFaultRules('users:silence#31-34')

describe('createUsersService()', () => {
  it('tells how the last sync ended', async () => {
    const { users, connection } = await open({ users: 25 })
    expect((await users.summary()).lastSync).toBeNull()
    const end = await users.sync()
    expect(end).toMatchObject({ kind: 'done', users: 25, pages: 3 })
    expect(await users.summary()).toMatchObject({
      userCount: 25,
      isSyncing: false,
      lastSync: end,
    })
    expect(connection.state()).toBe('online')
  })

  it('tells in the server’s words why a sync failed', async () => {
    const { users, server, recorded } = await open({ users: 95 })
    server.setFaults(parseFaultRules('page-refused'))
    await expect(users.sync()).rejects.toMatchObject({ code: 'server-refused' })
    expect(recorded).toEqual([
      {
        kind: 'sync',
        outcome: 'refused',
        serverMessage: 'Data sedang diperbarui.',
        details: { error: 'server-refused' },
      },
    ])
    expect((await users.summary()).lastSync).toMatchObject({
      kind: 'failed',
      code: 'server-refused',
      serverMessage: 'Data sedang diperbarui.',
    })
  })

  it('keeps those aside who are gone, until so many are accepted', async () => {
    const before = await open({ users: 40 })
    await before.users.sync()
    await before.close()
    const { users, record, recorded } = await open({ users: 20 }, before.path)
    expect(await users.sync()).toMatchObject({ kind: 'done', users: 20, aside: 20 })
    expect((await users.summary()).userCount).toBe(40)
    expect(recorded).toMatchObject([{ kind: 'sync', outcome: 'done' }])
    // Nobody is let go whose going cannot be put on record.
    record.isFull = true
    await expect(users.sync(20)).rejects.toMatchObject({ code: 'disk-full' })
    expect((await users.summary()).userCount).toBe(40)
    record.isFull = false
    expect(await users.sync(20)).toMatchObject({ kind: 'done', changes: { vanished: 20 } })
    const details = { decision: 'vanished-accepted', count: 20 }
    expect(recorded.slice(1)).toMatchObject([
      { kind: 'decision', outcome: 'done', details },
      { kind: 'sync', outcome: 'done', details: { changed: 20 } },
    ])
    expect(await users.summary()).toMatchObject({ userCount: 20, lastSync: { users: 20 } })
  })

  it('remembers after a restart what the last sync changed', async () => {
    const first = await open({ users: 25 })
    await first.users.sync()
    first.server.setFaults(parseFaultRules('users:reset-before'))
    await expect(first.users.sync()).rejects.toMatchObject({ code: 'server-unreachable' })
    await first.close()
    const second = await open({ users: 27 }, first.path)
    expect((await second.users.summary()).lastSync).toMatchObject({ kind: 'failed' })
    const end = await second.users.sync()
    expect(end).toMatchObject({ kind: 'done', changes: { new: 2 } })
    await second.close()
    const third = await open({ users: 27 }, first.path)
    expect((await third.users.summary()).lastSync).toEqual(end)
  })

  it('does one sync at a time: a second asker waits for the first', async () => {
    const { users, server } = await open({ users: 25 })
    await Promise.all([users.sync(), users.sync()])
    expect(server.counts().calls.users).toBeLessThan(10)
  })

  it('stops when cancelled, changes nothing, and goes on from there', async () => {
    const { users, cache, connection, server } = await open({ users: 995, faults: stuck })
    const ending = users.sync()
    await expect.poll(() => server.counts().calls.users).toBeGreaterThan(33)
    await users.cancelSync()
    expect(await ending).toMatchObject({ kind: 'cancelled' })
    expect(await users.summary()).toMatchObject({ userCount: 0, isSyncing: false })
    expect(connection.state()).toBe('unknown')
    const kept = (await cache.readSyncState()).staging?.lastPage ?? 0
    expect(kept).toBe(30)
    const before = server.counts().calls.users
    expect(await users.sync()).toMatchObject({ kind: 'done', users: 995 })
    expect(server.counts().calls.users - before).toBeLessThan(90)
  })

  it('is cancelled at once while the server keeps silent', async () => {
    const { users, server } = await open({ users: 25, faults: parseFaultRules('users:silence') })
    const ending = users.sync()
    await expect.poll(() => server.counts().calls.users).toBeGreaterThan(0)
    await users.cancelSync()
    expect(await ending).toMatchObject({ kind: 'cancelled' })
  })

  it('goes on after the console was closed in the middle', async () => {
    const first = await open({ users: 995, faults: stuck })
    const ending = first.users.sync()
    ending.catch(() => undefined)
    await expect.poll(() => first.server.counts().calls.users).toBeGreaterThan(33)
    await first.close()
    await expect(ending).rejects.toMatchObject({ code: 'not-connected' })
    const again = await open({ users: 995 }, first.path)
    expect((await again.users.summary()).lastSync).toMatchObject({ kind: 'cancelled' })
    expect(await again.users.sync()).toMatchObject({ kind: 'done', users: 995 })
    expect(again.progress[0]?.pages).toBe(30)
  })

  it('says why it failed, and that the service is out of reach', async () => {
    const faults = parseFaultRules('users:reset-before')
    const { users, connection } = await open({ users: 25, faults })
    await expect(users.sync()).rejects.toMatchObject({ code: 'server-unreachable' })
    expect((await users.summary()).lastSync).toMatchObject({
      kind: 'failed',
      code: 'server-unreachable',
    })
    expect(connection.state()).toBe('offline')
  })

  it('does not believe a list that lost most of its users', async () => {
    const { users, server } = await open({ users: 95 })
    await users.sync()
    server.setFaults(parseFaultRules('repeat-page'))
    expect(await users.sync()).toMatchObject({ kind: 'too-short', users: 10 })
    expect((await users.summary()).userCount).toBe(95)
  })

  it('syncs no more once it is closed', async () => {
    const { users } = await open({ users: 5 })
    await users.stop()
    expect(() => users.sync()).toThrow(expect.objectContaining({ code: 'not-connected' }))
  })
})
