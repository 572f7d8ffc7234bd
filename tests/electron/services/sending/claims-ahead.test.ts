import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import { type Clock, seconds, systemClock } from '#electron/async/clock'
import { groupCommits } from '#electron/ledger/group-commit'
import { countRows } from '#electron/ledger/runs/runs-table'
import { flushJournal } from '#electron/sqlite/flush-journal'
import { openSendingHarness, type SendingHarness, standingClock } from './sending-harness'

let harness: SendingHarness

afterEach(() => harness.close())

describe('startEngine()', () => {
  it('sends the next row while the disk is still busy with the last', async () => {
    harness = await openSendingHarness()
    const runId = harness.addRun(10)
    let flushes = 0
    let letGo: () => void = () => undefined
    const isFree = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const writer = groupCommits(harness.db, async (db) => {
      flushes += 1
      if (flushes > 1) await isFree
      await flushJournal(db)
    })
    const inFlight = { start: 1, most: 1 }
    const clock = standingClock
    const engine = harness.start(runId, { writer, clock, checksFirst: false, inFlight })
    // What came of the first row waits for the disk; the second was claimed together with it.
    await expect.poll(() => harness.server.counts().calls.register).toBe(2)
    expect(flushes).toBe(2)
    letGo()
    expect(await engine.ended).toBe('finished')
    expect(harness.server.counts()).toMatchObject({ registered: 10, mostAtOnce: 1 })
  })

  it.each([
    [true, 4],
    [false, 2],
  ])(
    'claims ahead where doubt is cheap (%s): at most %i rows at once',
    async (claimsAhead, most) => {
      harness = await openSendingHarness({ latencyMs: 5 })
      const runId = harness.addRun(20)
      const claimed: number[] = []
      const writer = groupCommits(harness.db, (db) => {
        claimed.push(countRows(db, runId).sending)
        return flushJournal(db)
      })
      const engine = harness.start(runId, {
        writer,
        checksFirst: false,
        inFlight: { start: 2, most: 2 },
        wrapStrategy: (kind) => ({ ...kind, claimsAhead }),
      })
      expect(await engine.ended).toBe('finished')
      expect(Math.max(...claimed)).toBe(most)
      expect(harness.server.counts().mostAtOnce).toBeLessThanOrEqual(2)
    },
  )

  it('says when a claimed row really left, before it does', async () => {
    harness = await openSendingHarness()
    const runId = harness.addRun(3)
    const witness = new Database(join(harness.folder, 'ledger.db'), { readonly: true })
    const sentAt = witness
      .prepare('SELECT sent_at FROM run_rows WHERE run_id = ? AND position = ?')
      .pluck()
    let aheadMs = 0
    const clock: Clock = { ...systemClock, now: () => systemClock.now() + aheadMs }
    const lateBy: number[] = []
    const engine = harness.start(runId, {
      clock,
      checksFirst: false,
      inFlight: { start: 1, most: 1 },
      wrapStrategy: (kind) => ({
        ...kind,
        send: async (row, password, context) => {
          lateBy.push(seconds(clock) - Number(sentAt.get(runId, row.position)))
          const outcome = await kind.send(row, password, context)
          aheadMs += 100_000 // The next row is claimed already.
          return outcome
        },
      }),
    })
    expect(await engine.ended).toBe('finished')
    witness.close()
    expect(lateBy).toHaveLength(3)
    expect(Math.max(...lateBy)).toBeLessThan(50)
  })

  it('puts claimed rows back as they were when the run is paused', async () => {
    harness = await openSendingHarness({ latencyMs: 5 })
    const runId = harness.addRun(60)
    const before = harness.rows(runId)
    const engine = harness.start(runId, {
      onProgress: ({ totals }) => {
        if (totals.done >= 5) engine.pause()
      },
    })
    expect(await engine.ended).toBe('paused')
    const left = harness.rows(runId).filter(({ state }) => state !== 'done')
    expect(left.length).toBeGreaterThan(0)
    expect(left).toEqual(
      before.filter(({ position }) => left.some((row) => row.position === position)),
    )
  })
})
