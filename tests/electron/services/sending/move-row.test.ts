import { describe, expect, it } from 'vitest'
import { systemClock } from '#electron/async/clock'
import { groupCommits } from '#electron/ledger/group-commit'
import { findRow, type RowRecord } from '#electron/ledger/runs/run-rows-table'
import { countRows } from '#electron/ledger/runs/runs-table'
import { markSending, recordRefused, recordUnknown } from '#electron/ledger/runs/sending-table'
import { endStep, giveRowBack, type MoveContext } from '#electron/services/sending/move-row'
import type { OutcomeEntry } from '#electron/services/sending/outcome-history'
import type { Transition } from '#electron/services/sending/transition'
import type { WritableDb } from '#electron/sqlite/database'
import type { RowState } from '#shared/domain/runs/row'
import { addRun, openTestLedger } from '#tests/electron/ledger/open-test-ledger'

const now = 5000

/** How a row came to be where a step finds it. */
const ways = {
  ready: () => undefined,
  sending: (db: WritableDb, row: RowRecord) => markSending(db, row, { sentAt: 1, absentAt: 1 }),
  unknown(db: WritableDb, row: RowRecord) {
    ways.sending(db, row)
    recordUnknown(db, row, { cause: 'timeout', nextCheckAt: 2 })
  },
  refused(db: WritableDb, row: RowRecord) {
    ways.sending(db, row)
    recordRefused(db, row, { serverMessage: 'tidak', cause: 'refusal-provisional', at: 3 })
  },
}

function openHarness(state: keyof typeof ways) {
  const db = openTestLedger()
  const runId = addRun(db, [{}, {}])
  const before = readRow()
  ways[state](db, before)
  const entries: OutcomeEntry[] = []
  const moves: [RowState, RowState][] = []
  const totals: Record<string, number> = { ...countRows(db, runId) }

  function readRow(): RowRecord {
    const row = findRow(db, runId, 0)
    if (!row) throw new Error('the row is gone')
    return row
  }

  const context: MoveContext = {
    writer: groupCommits(db),
    clock: { ...systemClock, now: () => now * 1000 },
    appendOutcome: (_, __, entry) => entries.push(entry),
    moved(from, to) {
      moves.push([from, to])
      totals[from] = (totals[from] ?? 0) - 1
      totals[to] = (totals[to] ?? 0) + 1
    },
  }
  return { db, runId, context, before, readRow, entries, moves, totals }
}

const done: Transition = {
  kind: 'done',
  registrationId: 'R1',
  serverMessage: 'Berhasil',
  knownBy: 'answer',
}
const proven: Transition = { ...done, serverMessage: null, knownBy: 'reading' }
const sendAgain: Transition = { kind: 'send-again', cause: 'timeout' }
const refusal: Transition = { kind: 'refused', serverMessage: 'tidak', lookInSeconds: null }
const unsent: Transition = { kind: 'unsent', cause: 'reset', serverMessage: null }
const doubt: Transition = { kind: 'in-doubt', cause: 'reset', lookInSeconds: 7 }
const stands: Transition = { kind: 'refusal-stands', freesInvoice: false }
const leftOut: Transition = { kind: 'left-out', conflict: { kind: 'left-out' } }

/** From where, by which transition, what the row then is, what history says, when it is looked at. */
const table: readonly [
  keyof typeof ways,
  string,
  Transition,
  Partial<RowRecord>,
  OutcomeEntry | null,
  number | null,
][] = [
  [
    'sending',
    'done',
    done,
    { state: 'done', registrationId: 'R1', serverMessage: 'Berhasil' },
    { outcome: 'done', registrationId: 'R1', serverMessage: 'Berhasil', knownBy: 'answer' },
    null,
  ],
  [
    'unknown',
    'done by reading',
    proven,
    { state: 'done', registrationId: 'R1', cause: null },
    { outcome: 'done', registrationId: 'R1', cause: 'timeout', knownBy: 'look' },
    null,
  ],
  [
    'ready',
    'done by reading',
    proven,
    { state: 'done', registrationId: 'R1' },
    { outcome: 'done', registrationId: 'R1', cause: null, knownBy: 'look' },
    null,
  ],
  [
    'sending',
    'refused',
    refusal,
    { state: 'refused', serverMessage: 'tidak', cause: null },
    { outcome: 'refused', serverMessage: 'tidak', knownBy: 'answer' },
    null,
  ],
  [
    'unknown',
    'refused for now',
    { ...refusal, lookInSeconds: 600 },
    { state: 'refused', cause: 'refusal-provisional' },
    { outcome: 'refused', serverMessage: 'tidak', knownBy: 'look' },
    600,
  ],
  [
    'refused',
    'refused for good',
    stands,
    { state: 'refused', cause: null, serverMessage: 'tidak' },
    null,
    null,
  ],
  [
    'sending',
    'unsent',
    unsent,
    { state: 'unsent', cause: 'reset' },
    { outcome: 'unsent', cause: 'reset', serverMessage: null, knownBy: 'answer' },
    null,
  ],
  [
    'sending',
    'in doubt',
    { ...doubt, serverMessage: 'mungkin' },
    { state: 'unknown', cause: 'reset', nextCheckAt: now + 7, serverMessage: 'mungkin' },
    { outcome: 'unknown', cause: 'reset', serverMessage: 'mungkin', knownBy: 'answer' },
    7,
  ],
  [
    'unknown',
    'in doubt for another cause',
    { ...doubt, lookInSeconds: null },
    { state: 'unknown', cause: 'reset', nextCheckAt: null },
    { outcome: 'unknown', cause: 'reset', serverMessage: null, knownBy: 'look' },
    null,
  ],
  [
    'unknown',
    'in doubt as before, which is no news',
    { ...doubt, cause: 'timeout', missedAt: 44 },
    { state: 'unknown', cause: 'timeout', nextCheckAt: now + 7, missedAt: 44 },
    null,
    7,
  ],
  [
    'refused',
    'in doubt',
    doubt,
    { state: 'unknown', cause: 'reset' },
    { outcome: 'unknown', cause: 'reset', serverMessage: null, knownBy: 'look' },
    7,
  ],
  [
    'unknown',
    'to be sent again',
    sendAgain,
    { state: 'ready', cause: null, nextCheckAt: null },
    { outcome: 'unsent', cause: 'timeout', knownBy: 'look' },
    null,
  ],
  [
    'unknown',
    'to be read again, which is no news',
    { ...sendAgain, cause: null },
    { state: 'ready' },
    null,
    null,
  ],
  ['ready', 'left out', leftOut, { state: 'excluded' }, null, null],
]

describe('a step leaves its row', () => {
  it.each(table)('%s, then %s', async (state, _, transition, row, entry, lookInSeconds) => {
    const harness = openHarness(state)
    const result = await endStep(harness.context, harness.readRow(), { transition, isHeld: true })
    expect(harness.readRow()).toMatchObject(row)
    expect(result).toEqual({ state: row.state, lookInSeconds, isHeld: true })
    expect(harness.entries).toEqual(entry ? [{ ...entry, durationMs: null }] : [])
    expect(harness.moves).toEqual(row.state === state ? [] : [[state, row.state]])
    expect(harness.totals).toEqual({ ...countRows(harness.db, harness.runId) })
  })

  it('as it is, at no cost, where nothing was decided', async () => {
    const harness = openHarness('unknown')
    const row = harness.readRow()
    const changes = harness.db.prepare('SELECT total_changes()').pluck().get()
    const result = await endStep(harness.context, row, { transition: null, isVoid: true })
    expect(result).toEqual({ state: 'unknown', lookInSeconds: null, isVoid: true })
    expect(harness.readRow()).toEqual(row)
    expect(harness.db.prepare('SELECT total_changes()').pluck().get()).toBe(changes)
    expect(harness.moves).toEqual([])
  })

  it('as it was before it was claimed, where it had no turn', async () => {
    const harness = openHarness('sending')
    await giveRowBack(harness.context, harness.before)
    expect(harness.readRow()).toEqual(harness.before)
    expect(harness.moves).toEqual([['sending', 'ready']])
    expect(harness.totals).toEqual({ ...countRows(harness.db, harness.runId) })
  })

  it('with what its user has now, and what the service showed', async () => {
    const harness = openHarness('sending')
    const found = {
      registrationId: 'R9',
      storeName: 'Toko',
      storeAddress: null,
      registeredAt: null,
      packetId: null,
    }
    const reading = { packetId: '4', packetName: null, at: now }
    await endStep(harness.context, harness.readRow(), {
      transition: { ...doubt, found, reading },
    })
    expect(harness.readRow()).toMatchObject({ found, readings: { before: null, after: reading } })
  })
})
