import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openCache } from '#electron/cache/cache-client'
import { openLedger } from '#electron/ledger/open-ledger'
import { createStorage } from '#electron/services/storage/storage'
import type { HistoryEvent } from '#shared/domain/history'
import { buildWorker } from '#tests/electron/built-worker'
import { inventedUser } from '#tests/electron/invented-user'
import { temporaryFolder } from '#tests/electron/temporary-folder'

const workerUrl = await buildWorker('electron/cache/worker/cache-worker.ts')
const day = 86_400
const syncedAt = 1_790_000_000

async function open(days: 0 | 1 | 7 | 30 | 90 = 0) {
  const folder = temporaryFolder()
  const cache = await openCache({ path: join(folder, 'cache.db'), workerUrl })
  const ledger = openLedger(join(folder, 'ledger.db'), { isExpected: false, now: syncedAt })
  onTestFinished(async () => {
    await cache.close()
    ledger.close()
  })
  await cache.stageUsers(1, [inventedUser(1), inventedUser(2)], syncedAt)
  const happened: string[] = []
  const recorded: HistoryEvent[] = []
  let now = syncedAt
  const storage = createStorage({
    cache,
    ledger,
    users: {
      cancelSync: async () => {
        happened.push('cancelled')
      },
    },
    settings: () => ({ deleteUsersAfterDays: days }),
    now: () => now,
    record: (event) => void recorded.push(event),
    onChange: () => happened.push('changed'),
  })
  const moveTo = (at: number) => {
    now = at
  }
  return { cache, folder, happened, moveTo, recorded, storage }
}

describe('createStorage()', () => {
  it('clears the copy by hand, stops a sync for it, and puts it on record', async () => {
    const { cache, happened, recorded, storage } = await open()
    await cache.commitSync(syncedAt)
    expect(await storage.clearUsers()).toBe(2)
    expect(await cache.countUsers()).toBe(0)
    expect(happened).toEqual(['cancelled', 'changed'])
    expect(recorded).toEqual([
      { kind: 'cache-cleared', outcome: 'done', details: { count: 2, reason: 'by-hand' } },
    ])
  })

  it.each([
    ['clears a copy older than it may be', 7, 7 * day + 1, 0],
    ['keeps one that may still be', 7, 7 * day, 2],
    ['keeps any where that is off', 0, 900 * day, 2],
  ] as const)('%s', async (_, days, age, left) => {
    const { cache, moveTo, recorded, storage } = await open(days)
    await cache.commitSync(syncedAt)
    moveTo(syncedAt + age)
    await storage.clearExpired()
    expect(await cache.countUsers()).toBe(left)
    expect(recorded.map(({ details }) => details?.reason)).toEqual(left === 0 ? ['by-age'] : [])
  })

  it('clears what a sync cut off long ago had kept', async () => {
    const { cache, moveTo, storage } = await open(1)
    moveTo(syncedAt + 2 * day)
    await storage.clearExpired()
    expect((await cache.readSyncState()).staging).toBeNull()
  })

  it('backs the ledger up into a whole database beside it', async () => {
    const { folder, recorded, storage } = await open()
    const fileName = await storage.backUp()
    expect(readdirSync(join(folder, 'backups'))).toEqual([fileName])
    const copy = new Database(join(folder, 'backups', fileName), { readonly: true })
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
    copy.close()
    expect(recorded).toEqual([{ kind: 'backup', outcome: 'done', details: { fileName } }])
  })
})
