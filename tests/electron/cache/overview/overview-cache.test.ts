import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createUserLists } from '#electron/cache/lists/user-lists'
import { openCacheDb } from '#electron/cache/open-cache-db'
import { keepOverview } from '#electron/cache/overview/overview-cache'
import { putReferenceData } from '#electron/cache/reference-table'
import { commitSync, putUsers, stageUsers } from '#electron/cache/sync/staging-table'
import type { WritableDb } from '#electron/sqlite/database'
import { weekSeconds } from '#shared/domain/values/week'
import { inventedUser } from '#tests/electron/invented-user'
import { temporaryFolder } from '#tests/electron/temporary-folder'

const now = Date.parse('2026-11-24T09:15:00+07:00') / 1000

function readOverview(db: WritableDb, at = now) {
  return createUserLists(db).readOverview(at)
}

/** A copy of two users whose figures were counted and kept. */
async function openKept() {
  const db = openCacheDb(join(temporaryFolder(), 'cache.db'))
  onTestFinished(() => {
    db.close()
  })
  stageUsers(db, 1, [inventedUser(1), inventedUser(2)], now)
  commitSync(db, now)
  const { isNew, ...counted } = await readOverview(db)
  keepOverview(db, counted)
  return { db, isNew, counted }
}

describe('the figures that were kept', () => {
  it('are those that were counted, without reading a user', async () => {
    const { db, isNew, counted } = await openKept()
    expect(isNew).toBe(true)
    // Behind the copy's back: whoever counts would find nobody.
    db.exec('DELETE FROM users')
    expect(await readOverview(db, now + 3600)).toEqual({ ...counted, isNew: false })
  })

  it.each([
    ['a user changed', (db: WritableDb) => putUsers(db, [inventedUser(3)]), now],
    [
      'packets got other names',
      (db: WritableDb) => putReferenceData(db, { packets: [], userTypes: [] }, now + 1),
      now,
    ],
    ['another week began', () => undefined, now + weekSeconds],
    [
      'another version kept them',
      (db: WritableDb) => db.exec(`UPDATE sync_state SET overview_json = '{"users":1}'`),
      now,
    ],
  ])('are counted again when %s', async (_why, happen, at) => {
    const { db } = await openKept()
    happen(db)
    expect((await readOverview(db, at)).isNew).toBe(true)
  })
})
