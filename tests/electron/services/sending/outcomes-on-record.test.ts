import { afterEach, describe, expect, it } from 'vitest'
import { listHistory } from '#electron/ledger/history/history-list'
import { verifyHistory } from '#electron/ledger/history/verify-history'
import { setRunState } from '#electron/ledger/runs/runs-table'
import { beginSending } from '#electron/ledger/runs/sending-table'
import type { FaultRule } from '#electron/practice/faults'
import { recoverRuns } from '#electron/services/sending/recover-runs'
import { type HistoryEntry, wholeHistory } from '#shared/domain/history'
import { openSendingHarness, type SendingHarness } from './sending-harness'

let harness: SendingHarness
afterEach(() => harness.close())

const everyId = { after: 0, before: Number.MAX_SAFE_INTEGER }

function history(): HistoryEntry[] {
  return listHistory(harness.db, wholeHistory, everyId, 10_000).reverse()
}

describe('what a run does', () => {
  it('is on record with who, from where, what was said and how long it took', async () => {
    harness = await openSendingHarness()
    const runId = harness.addRun(3)
    await harness.start(runId).ended
    const entries = history()
    expect(entries).toHaveLength(3)
    const ids = harness.rows(runId).map(({ registrationId }) => registrationId)
    expect(entries.map(({ registrationId }) => registrationId).sort()).toEqual(ids.sort())
    for (const entry of entries) {
      expect(entry).toMatchObject({
        kind: 'register',
        outcome: 'done',
        actor: 'budi',
        runId,
        sourceName: 'uji.csv',
        details: { attempt: 1, knownBy: 'answer' },
      })
      expect(entry.email).toMatch(/^toko\d@contoh/)
      expect(entry.durationMs).toBeGreaterThanOrEqual(0)
      expect(entry.serverMessage).not.toBeNull()
    }
  })

  it('holds no password, key or token, whatever the service repeats', async () => {
    harness = await openSendingHarness({
      faults: [{ fault: 'reset-after', call: 'register', every: 3 }],
    })
    const runId = harness.addRun(12, (n) => `toko${Math.floor(n / 2)}@contoh.co.id`)
    await harness.start(runId, { checksFirst: false }).ended
    const everything = JSON.stringify(harness.db.prepare('SELECT * FROM history').all())
    for (const secret of ['rahasia-uji', harness.server.key, harness.server.token]) {
      expect(everything).not.toContain(secret)
    }
  })

  const spoiled: FaultRule[][] = [
    [{ fault: 'late', delayMs: 900, call: 'register', every: 3 }],
    [{ fault: 'reset-before', call: 'register', every: 3 }],
    [{ fault: 'reset-after', call: 'register', every: 3 }],
    [{ fault: 'error-500-before', call: 'register', every: 3 }],
    [{ fault: 'truncated', call: 'register', every: 3 }],
    [
      { fault: 'reset-after', call: 'register', every: 3 },
      { fault: 'error-500-before', call: 'register', every: 4 },
      { fault: 'truncated', call: 'check', every: 5 },
    ],
  ]

  it.each(spoiled.map((rules) => [rules.map(({ fault }) => fault).join(', '), rules] as const))(
    'is on record once for each outcome, under %s',
    async (_, faults) => {
      harness = await openSendingHarness({ faults })
      const runId = harness.addRun(24)
      await harness.start(runId).ended
      const entries = history()
      for (const row of harness.rows(runId)) {
        const own = entries.filter(({ rowNumber }) => rowNumber === row.rowNumber)
        // Each try ends once, or is in doubt first and settled after.
        expect(own.filter(({ outcome }) => outcome === 'done')).toHaveLength(
          row.state === 'done' ? 1 : 0,
        )
        if (row.state === 'done') expect(own.at(-1)?.outcome).toBe('done')
        const tries = new Map<unknown, string[]>()
        const causes = new Set<string>()
        for (const { details, outcome } of own) {
          tries.set(details.attempt, [...(tries.get(details.attempt) ?? []), outcome])
          causes.add(`${details.attempt} ${outcome} ${details.cause ?? ''}`)
        }
        // A doubt is told again only where its cause is another.
        expect(causes.size).toBe(own.length)
        expect(tries.size).toBe(row.attempts)
        for (const outcomes of tries.values()) {
          if (outcomes.length > 1) expect(outcomes[0]).toBe('unknown')
          expect(outcomes.slice(0, -1)).toEqual(outcomes.slice(0, -1).map(() => 'unknown'))
        }
      }
      expect(await verifyHistory(harness.db)).toMatchObject({ kind: 'intact' })
    },
  )

  it('is on record as in doubt where the console went away in the middle', async () => {
    harness = await openSendingHarness()
    const runId = harness.addRun(2)
    const [row] = harness.rows(runId)
    if (!row) throw new Error('no row')
    beginSending(harness.db, row, { sentAt: 5, absentAt: 4 })
    setRunState(harness.db, runId, 'running', 5)
    recoverRuns(harness.db, { now: 9, actor: 'budi' })
    expect(history()).toMatchObject([
      { kind: 'register', outcome: 'unknown', rowNumber: 2, details: { knownBy: 'restart' } },
    ])
    recoverRuns(harness.db, { now: 9, actor: 'budi' })
    expect(history()).toHaveLength(1)
  })
})
