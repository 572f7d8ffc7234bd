import { describe, expect, it, onTestFinished } from 'vitest'
import { AppError } from '#electron/errors/app-error'
import { createConnection } from '#electron/services/connection/connection'
import { startSyncTimer } from '#electron/services/users/sync/sync-timer'
import { noChanges, type SyncEnd } from '#shared/domain/users/sync'
import { createHandClock } from '#tests/electron/services/hand-clock'

const minuteMs = 60_000

/** A timer over users whose syncs are only counted; `answer` says how the next ones end. */
function open(settings = { syncAtStart: true, syncEveryMinutes: 60 as const }) {
  const hand = createHandClock(1_000_000_000)
  const seconds = () => Math.floor(hand.clock.now() / 1000)
  const connection = createConnection(() => undefined)
  const calls = { syncs: 0, probes: 0, looks: 0 }
  let answer: 'done' | 'failed' | 'offline' = 'done'
  let isReachable = true
  let isSyncing = false
  let lastSync: SyncEnd | null = null
  let syncedAt: number | null = null
  const sync = async (): Promise<SyncEnd> => {
    calls.syncs += 1
    if (answer === 'done') {
      syncedAt = seconds()
      lastSync = { kind: 'done', at: seconds(), users: 1, pages: 1, changes: noChanges }
      return lastSync
    }
    if (answer === 'offline') connection.report('offline')
    lastSync = { kind: 'failed', at: seconds(), code: 'server-unreachable' }
    throw new AppError('server-unreachable', 'no answer')
  }
  const stop = startSyncTimer({
    clock: hand.clock,
    users: {
      sync,
      summary: async () => {
        calls.looks += 1
        return { userCount: 1, syncedAt, isSyncing, lastSync }
      },
    },
    settings: () => settings,
    connection,
    clearExpired: async () => undefined,
    warn: () => undefined,
    probe: async () => {
      calls.probes += 1
      if (!isReachable) throw new AppError('server-unreachable', 'no answer')
      connection.report('online')
    },
  })
  onTestFinished(stop)
  /** Lets the timer look once more for every quarter of a minute that passes. */
  const pass = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += 15_000) {
      await hand.untilWaiting()
      hand.advance(15_000)
    }
    await hand.untilWaiting()
  }
  return {
    calls,
    connection,
    pass,
    answer: (next: typeof answer) => {
      answer = next
    },
    reach: (can: boolean) => {
      isReachable = can
    },
    syncing: (is: boolean) => {
      isSyncing = is
    },
    stop,
    hand,
  }
}

describe('startSyncTimer()', () => {
  it('syncs at the start and then at every interval', async () => {
    const { calls, pass } = open()
    await pass(0)
    expect(calls.syncs).toBe(1)
    await pass(59 * minuteMs)
    expect(calls.syncs).toBe(1)
    await pass(minuteMs)
    expect(calls.syncs).toBe(2)
  })

  it('does nothing where all is off', async () => {
    const { calls, pass } = open({ syncAtStart: false, syncEveryMinutes: 0 as never })
    await pass(120 * minuteMs)
    expect(calls.syncs).toBe(0)
  })

  it('leaves a sync under way alone', async () => {
    const { calls, pass, syncing } = open()
    await pass(0)
    syncing(true)
    await pass(90 * minuteMs)
    expect(calls.syncs).toBe(1)
  })

  it('tries again later and later where it fails', async () => {
    const { calls, pass, answer } = open()
    answer('failed')
    await pass(0)
    await pass(5 * minuteMs)
    expect(calls.syncs).toBe(2)
    await pass(14 * minuteMs)
    expect(calls.syncs).toBe(2)
    await pass(minuteMs)
    expect(calls.syncs).toBe(3)
    await pass(60 * minuteMs)
    expect(calls.syncs).toBe(4)
  })

  it('only probes while offline, and syncs what is due once the service is back', async () => {
    const { calls, pass, answer, reach } = open()
    answer('offline')
    reach(false)
    await pass(0)
    await pass(90 * minuteMs)
    expect(calls).toMatchObject({ syncs: 1 })
    expect(calls.probes).toBeGreaterThan(100)
    reach(true)
    answer('done')
    await pass(minuteMs)
    expect(calls.syncs).toBe(2)
  })

  it('leaves refused credentials alone', async () => {
    const { calls, connection, pass } = open()
    await pass(0)
    connection.report('bad-credentials')
    await pass(120 * minuteMs)
    expect(calls.syncs).toBe(1)
  })

  it('ends when stopped', async () => {
    const { calls, hand, pass, stop } = open()
    await pass(0)
    stop()
    await expect.poll(hand.waiting).toBe(0)
    hand.advance(600 * minuteMs)
    expect(calls.looks).toBe(2)
  })
})
