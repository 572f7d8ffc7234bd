import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createUserLists } from '#electron/cache/lists/user-lists'
import { openCacheDb } from '#electron/cache/open-cache-db'
import { putReferenceData } from '#electron/cache/reference-table'
import { commitSync, stageUsers } from '#electron/cache/sync/staging-table'
import type { ReadableDb } from '#electron/sqlite/database'
import type { User } from '#shared/domain/users/user'
import { inventedUser } from '#tests/electron/invented-user'
import { temporaryFolder } from '#tests/electron/temporary-folder'

function wib(text: string) {
  return Date.parse(`${text}+07:00`) / 1000
}
const now = wib('2026-11-24T09:15:00')

/** A copy that holds these users after a whole sync. */
function open(users: readonly User[]) {
  const db = openCacheDb(join(temporaryFolder(), 'cache.db'))
  onTestFinished(() => {
    db.close()
  })
  stageUsers(db, 1, users, now)
  commitSync(db, now)
  return db
}

async function readOverview(db: ReadableDb) {
  return (await createUserLists(db).readOverview(now)).users
}

function expiring(number: number, text: string) {
  return inventedUser(number, { expiresAt: { at: wib(text), text } })
}

describe('readOverview()', () => {
  it('counts expiries by the week of Jakarta, the past month and the coming quarter', async () => {
    const db = open([
      expiring(1, '2026-11-23T00:00:00'),
      expiring(2, '2026-11-29T23:59:59'),
      expiring(3, '2026-11-22T23:59:59'),
      expiring(4, '2026-10-26T00:00:00'),
      expiring(5, '2026-10-25T23:59:59'),
      expiring(6, '2027-02-21T23:59:59'),
      expiring(7, '2027-02-22T00:00:00'),
      inventedUser(8, { expiresAt: null }),
    ])
    const { expiries, total } = await readOverview(db)
    expect(total).toBe(8)
    expect(expiries).toHaveLength(17)
    expect(expiries[0]).toEqual({
      from: wib('2026-10-26T00:00:00'),
      to: wib('2026-11-02T00:00:00'),
      count: 1,
    })
    expect(expiries.map(({ count }) => count)).toEqual([1, 0, 0, 1, 2, ...Array(11).fill(0), 1])
  })

  it('counts registrations of the past quarter, this week the last', async () => {
    const at = (number: number, text: string) =>
      inventedUser(number, { registeredAt: { at: wib(text), text } })
    const db = open([
      at(1, '2026-11-24T09:00:00'),
      at(2, '2026-08-31T00:00:00'),
      at(3, '2026-08-30T23:59:59'),
    ])
    const { registrations } = await readOverview(db)
    expect(registrations.map(({ count }) => count)).toEqual([1, ...Array(11).fill(0), 1])
  })

  it('names groups by the reference data, then by the user, and keeps what nobody names', async () => {
    const db = open([
      inventedUser(1, { packetId: '1', packetName: 'lama', accountState: 'ACTIVE', userType: '0' }),
      inventedUser(2, { packetId: '1', packetName: 'lama', accountState: 'ACTIVE', userType: '9' }),
      inventedUser(3, { packetId: '77', packetName: 'Dari pengguna', accountState: null }),
      inventedUser(4, { packetId: null, packetName: null, accountState: 'EXPIRED' }),
    ])
    putReferenceData(
      db,
      {
        packets: [{ id: '1', code: 'B1', description: '1 Bulan' }],
        userTypes: [{ code: '0', description: 'Retail' }],
      },
      now,
    )
    const { packets, states, types } = await readOverview(db)
    expect(packets).toEqual([
      { value: '1', name: '1 Bulan', count: 2 },
      { value: null, name: null, count: 1 },
      { value: '77', name: 'Dari pengguna', count: 1 },
    ])
    expect(states).toContainEqual({ value: null, name: null, count: 1 })
    expect(types).toEqual([
      { value: '0', name: 'Retail', count: 3 },
      { value: '9', name: null, count: 1 },
    ])
  })

  it('leaves out users that vanished', async () => {
    const db = open([inventedUser(1), inventedUser(2)])
    stageUsers(db, 1, [inventedUser(1)], now + 60)
    commitSync(db, now + 60)
    const { total, states } = await readOverview(db)
    expect({ total, states }).toEqual({
      total: 1,
      states: [{ value: 'ACTIVE', name: 'ACTIVE', count: 1 }],
    })
  })

  it('is all noughts for an empty copy', async () => {
    const { total, expiries, states } = await readOverview(open([]))
    expect({ total, states }).toEqual({ total: 0, states: [] })
    expect(expiries.every(({ count }) => count === 0)).toBe(true)
  })
})
