import { describe, expect, it } from 'vitest'
import { findEarlierSends } from '#electron/ledger/runs/earlier-sends'
import { findRow } from '#electron/ledger/runs/run-rows-table'
import {
  beginSending,
  findEarlierSend,
  giveBack,
  listSendable,
  recordAbsent,
  recordDone,
  recordMissed,
  recordRefused,
  recordUnknown,
  recordUnsent,
} from '#electron/ledger/runs/sending-table'
import type { WritableDb } from '#electron/sqlite/database'
import type { RowState } from '#shared/domain/runs/row'
import { addRun, openTestLedger } from '../open-test-ledger'

const dedupeKey = 'satu@contoh.co.id'

function begin(db: WritableDb, runId: number, position = 0): boolean {
  const row = { runId, position, dedupeKey: findRow(db, runId, position)?.dedupeKey ?? '' }
  return beginSending(db, row, { sentAt: 50, absentAt: 49 })
}

describe('beginSending()', () => {
  it('puts the intent on record', () => {
    const db = openTestLedger()
    const runId = addRun(db, [{}])
    expect(begin(db, runId)).toBe(true)
    expect(findRow(db, runId, 0)).toMatchObject({
      state: 'sending',
      attempts: 1,
      sentAt: 50,
      absentAt: 49,
    })
  })

  it.each<RowState>(['problem', 'excluded', 'sending', 'done', 'refused', 'unknown'])(
    'refuses a row that is %s',
    (state) => {
      const db = openTestLedger()
      const runId = addRun(db, [{ state }])
      expect(begin(db, runId)).toBe(false)
      expect(findRow(db, runId, 0)).toMatchObject({ state, attempts: 0 })
    },
  )

  it.each(['sending', 'done', 'unknown'] as const)(
    'refuses an email of which another row is %s, in this run or another',
    (state) => {
      const db = openTestLedger()
      const first = addRun(db, [{ dedupeKey }, { dedupeKey }])
      const second = addRun(db, [{ dedupeKey }])
      begin(db, first)
      const ref = { runId: first, position: 0 }
      if (state === 'done') {
        recordDone(db, ref, {
          registrationId: 'R-1',
          serverMessage: null,
          knownBy: 'answer',
          at: 51,
        })
      }
      if (state === 'unknown') recordUnknown(db, ref, { cause: 'reset', nextCheckAt: 90 })
      expect(begin(db, first, 1)).toBe(false)
      expect(begin(db, second)).toBe(false)
      expect(findRow(db, second, 0)).toMatchObject({
        state: 'excluded',
        attempts: 0,
        conflict: { kind: 'sent-before', runId: first, at: 50, state },
        passwordSealed: null,
      })
    },
  )

  it('sends an email again of which another row was refused', () => {
    const db = openTestLedger()
    const first = addRun(db, [{ dedupeKey }])
    const second = addRun(db, [{ dedupeKey }])
    begin(db, first)
    recordRefused(db, { runId: first, position: 0 }, { serverMessage: 'tidak', at: 51 })
    expect(begin(db, second)).toBe(true)
  })

  it('does not take rows without an email for the same', () => {
    const db = openTestLedger()
    const runId = addRun(db, [{ dedupeKey: '' }, { dedupeKey: '' }])
    expect([begin(db, runId, 0), begin(db, runId, 1)]).toEqual([true, true])
  })
})

describe('giveBack()', () => {
  it('leaves a claimed row as it was, and no other row changed', () => {
    const db = openTestLedger()
    const runId = addRun(db, [{}, {}])
    begin(db, runId)
    const unsent = { cause: 'connect-failed', serverMessage: 'tidak', at: 60 } as const
    recordUnsent(db, { runId, position: 0 }, unsent)
    for (const position of [0, 1]) {
      const row = findRow(db, runId, position)
      if (!row) throw new Error('the run has rows')
      expect(begin(db, runId, position)).toBe(true)
      giveBack(db, row)
      giveBack(db, { ...row, state: 'excluded' })
      expect(findRow(db, runId, position)).toEqual(row)
    }
  })
})

describe('outcomes', () => {
  it('erase the password of a row that is done, and of no other', () => {
    const db = openTestLedger()
    const runId = addRun(db, [{}, {}])
    begin(db, runId, 0)
    begin(db, runId, 1)
    recordDone(
      db,
      { runId, position: 0 },
      { registrationId: 'R-1', serverMessage: 'ok', knownBy: 'answer', at: 60 },
    )
    recordRefused(db, { runId, position: 1 }, { serverMessage: 'tidak', at: 61 })
    expect(findRow(db, runId, 0)).toMatchObject({
      state: 'done',
      registrationId: 'R-1',
      settledAt: 60,
      passwordSealed: null,
    })
    expect(findRow(db, runId, 1)).toMatchObject({ state: 'refused', serverMessage: 'tidak' })
    expect(findRow(db, runId, 1)?.passwordSealed).not.toBeNull()
  })

  it('let a row go again that never left', () => {
    const db = openTestLedger()
    const runId = addRun(db, [{}])
    begin(db, runId)
    const unsent = { cause: 'connect-failed', serverMessage: null, at: 60 } as const
    recordUnsent(db, { runId, position: 0 }, unsent)
    expect(listSendable(db, runId, -1, 10, true)).toHaveLength(1)
    expect(begin(db, runId)).toBe(true)
  })

  it('keep a row in doubt from going until its absence is proven', () => {
    const db = openTestLedger()
    const runId = addRun(db, [{}])
    const ref = { runId, position: 0 }
    begin(db, runId)
    recordUnknown(db, ref, { cause: 'timeout', nextCheckAt: 100 })
    recordMissed(db, ref, 101)
    recordMissed(db, ref, 150)
    expect(findRow(db, runId, 0)).toMatchObject({ missedAt: 101, nextCheckAt: 100 })
    expect(listSendable(db, runId, -1, 10, true)).toEqual([])
    recordAbsent(db, ref)
    expect(listSendable(db, runId, -1, 10, true)).toHaveLength(1)
  })

  it('change nothing of a row that is done', () => {
    const db = openTestLedger()
    const runId = addRun(db, [{ state: 'done' }])
    const ref = { runId, position: 0 }
    recordRefused(db, ref, { serverMessage: 'tidak', at: 1 })
    recordUnknown(db, ref, { cause: 'reset', nextCheckAt: 1 })
    recordAbsent(db, ref)
    expect(findRow(db, runId, 0)).toMatchObject({ state: 'done', serverMessage: null })
  })
})

describe('findEarlierSends()', () => {
  it('finds for each email what findEarlierSend() finds for one: the certain one first', () => {
    const db = openTestLedger()
    const emails = ['a@x.id', 'b@x.id', 'c@x.id', 'a@x.id']
    addRun(
      db,
      emails.map((email) => ({ dedupeKey: email })),
    )
    db.prepare(`UPDATE run_rows SET state = 'unknown', sent_at = 90 WHERE position = 0`).run()
    db.prepare(`UPDATE run_rows SET state = 'done', sent_at = 80 WHERE position = 3`).run()
    const found = findEarlierSends(db, ['a@x.id', 'b@x.id', ''])
    expect([...found.keys()]).toEqual(['a@x.id'])
    const one = findEarlierSend(db, { runId: 0, position: 0, dedupeKey: 'a@x.id' })
    expect(found.get('a@x.id')).toEqual(one)
    expect(one).toMatchObject({ kind: 'sent-before', state: 'done', at: 80 })
  })
})
