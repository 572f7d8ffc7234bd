import { describe, expect, it } from 'vitest'
import { nextSyncAt, type SyncPlan } from '#electron/services/users/sync/next-sync'
import { noChanges, type SyncEnd } from '#shared/domain/users/sync'

const startedAt = 100_000
const minute = 60
function plan(change: Partial<SyncPlan>): SyncPlan {
  return {
    startedAt,
    everyMinutes: 60,
    isAtStart: true,
    syncedAt: startedAt - 3600,
    lastSync: null,
    failures: 0,
    ...change,
  }
}
function done(at: number): SyncEnd {
  return {
    kind: 'done',
    at,
    users: 10,
    pages: 1,
    changes: noChanges,
  }
}
function failed(at: number): SyncEnd {
  return { kind: 'failed', at, code: 'server-busy' }
}

describe('nextSyncAt()', () => {
  it.each<[string, Partial<SyncPlan>, number | null]>([
    ['at the start', {}, startedAt],
    ['at the start where there never was one', { syncedAt: null }, startedAt],
    ['not at the start with a young copy', { syncedAt: startedAt - 60 }, startedAt + 59 * minute],
    ['not at the start where that is off', { isAtStart: false }, startedAt],
    [
      'an interval after the start where there never was one',
      { isAtStart: false, syncedAt: null },
      startedAt + 60 * minute,
    ],
    ['an interval after the last', { syncedAt: 200_000, lastSync: done(200_000) }, 203_600],
    [
      'an interval after one that was cancelled',
      { lastSync: { kind: 'cancelled', at: 200_000 } },
      203_600,
    ],
    ['at the start though the last one before it failed', { lastSync: failed(90_000) }, startedAt],
    ['never where all is off', { isAtStart: false, everyMinutes: 0 }, null],
    ['only at the start', { everyMinutes: 0, lastSync: done(100_100) }, null],
    [
      'never by itself where all is off, not even after a failure',
      {
        isAtStart: false,
        everyMinutes: 0,
        lastSync: failed(200_000),
      },
      null,
    ],
  ])('%s', (_, change, expected) => {
    expect(nextSyncAt(plan(change))).toBe(expected)
  })

  it('waits longer after each failure, never longer than the interval', () => {
    const pauses = [1, 2, 3, 4, 9].map(
      (failures) =>
        (nextSyncAt(plan({ everyMinutes: 1440, lastSync: failed(200_000), failures })) ?? 0) -
        200_000,
    )
    expect(pauses).toEqual([5, 15, 60, 240, 240].map((minutes) => minutes * minute))
    const often = plan({ everyMinutes: 15, lastSync: failed(200_000), failures: 4 })
    expect(nextSyncAt(often)).toBe(200_000 + 15 * minute)
  })
})
