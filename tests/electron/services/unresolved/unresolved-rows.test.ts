import { describe, expect, it } from 'vitest'
import { systemClock } from '#electron/async/clock'
import { AppError } from '#electron/errors/app-error'
import { findRow } from '#electron/ledger/runs/run-rows-table'
import { findRun, setRunState } from '#electron/ledger/runs/runs-table'
import { beginSending, recordDone, recordUnknown } from '#electron/ledger/runs/sending-table'
import { createUnresolvedRows } from '#electron/services/unresolved/unresolved-rows'
import { wholeHistory } from '#shared/domain/history'
import { addRun } from '#tests/electron/ledger/open-test-ledger'
import { practiceControls } from '#tests/electron/services/practice-controls'
import { now, openHistory } from '../history/open-history'

function noCall() {
  return Promise.reject(new Error('no call is made'))
}
const unreachable = { checkUser: noCall, getUser: noCall, getReferenceData: noCall }

/** Two runs; of the second, row 0 waits for a person, row 1 for a look, row 2 is done. */
function openUnresolved() {
  const desk = openHistory()
  const { db, writer, history } = desk
  const first = addRun(db, [{}])
  const second = addRun(
    db,
    [0, 1, 2].map((n) => ({ dedupeKey: `b${n}@contoh.id`, values: { email: `b${n}@contoh.id` } })),
  )
  for (const [position, nextCheckAt] of [
    [0, null],
    [1, now + 60],
    [2, null],
  ] as const) {
    const row = findRow(db, second, position)
    if (!row) throw new Error('no row')
    beginSending(db, row, { sentAt, absentAt: now - 101 })
    recordUnknown(db, row, { cause: 'timeout', nextCheckAt })
    if (position === 2) {
      recordDone(db, row, { registrationId: '5', serverMessage: null, knownBy: 'answer', at: now })
    }
  }
  setRunState(db, second, 'finished', now)
  let active: number | null = null
  let isBarred = false
  const changed: number[] = []
  const waiting = createUnresolvedRows({
    refuseWriting: () => {
      if (isBarred) throw new AppError('policy-at-fault', 'barred')
    },
    writer,
    history,
    api: unreachable,
    controls: practiceControls({ ...unreachable, listUsers: unreachable.checkUser }, desk.writer),
    clock: systemClock,
    now: () => now,
    isActive: (runId) => runId === active,
    onChange: (runId) => changed.push(runId),
  })
  return {
    ...desk,
    waiting,
    changed,
    first,
    second,
    bar: () => {
      isBarred = true
    },
    activate: (runId: number | null) => {
      active = runId
    },
    entries: () => history.list({ filter: wholeHistory, before: null, limit: 200 }),
  }
}

const sentAt = now - 100
const reason = 'ditanyakan lewat telepon'

describe('createUnresolvedRows()', () => {
  it('shows every row in doubt with what is known and what comes next', async () => {
    const { waiting, second } = openUnresolved()
    expect(await waiting.countUnresolved()).toEqual({ all: 2, forPerson: 1 })
    expect(await waiting.list({ after: null })).toMatchObject([
      { runId: second, position: 0, cause: 'timeout', nextCheckAt: null, email: 'b0@contoh.id' },
      { runId: second, position: 1, nextCheckAt: now + 60, isRunning: false },
    ])
    expect(await waiting.list({ after: { runId: second, position: 0 } })).toHaveLength(1)
  })

  it('takes a row for done, with the reason on record and the password gone', async () => {
    const { db, waiting, second, entries, changed } = openUnresolved()
    await waiting.decideRow({ runId: second, position: 0, sentAt, decision: 'happened', reason })
    expect(findRow(db, second, 0)).toMatchObject({ state: 'done', passwordSealed: null })
    expect(await entries()).toMatchObject([
      {
        kind: 'decision',
        outcome: 'done',
        actor: 'budi',
        email: 'b0@contoh.id',
        runId: second,
        rowNumber: 2,
        details: { decision: 'happened', reason, cause: 'timeout', about: 'register' },
      },
    ])
    expect(changed).toEqual([second])
  })

  it('makes a row ready again and leaves the sending to whoever starts the run', async () => {
    const { db, waiting, second } = openUnresolved()
    await waiting.decideRow({ runId: second, position: 1, sentAt, decision: 'send-again', reason })
    expect(findRow(db, second, 1)).toMatchObject({ state: 'ready', cause: null, nextCheckAt: null })
    expect(findRow(db, second, 1)?.passwordSealed).not.toBeNull()
    expect(findRun(db, second)?.state).toBe('paused')
  })

  it('makes none ready while nothing may be written, and still takes one for done', async () => {
    const { db, bar, waiting, second } = openUnresolved()
    bar()
    const asked = { runId: second, position: 1, sentAt, reason }
    await expect(waiting.decideRow({ ...asked, decision: 'send-again' })).rejects.toMatchObject({
      code: 'policy-at-fault',
    })
    expect(findRow(db, second, 1)?.state).toBe('unknown')
    await waiting.decideRow({ ...asked, decision: 'happened' })
    expect(findRow(db, second, 1)?.state).toBe('done')
  })

  it('takes a row for somebody else’s, which the service did not refuse', async () => {
    const { db, waiting, second, entries } = openUnresolved()
    db.prepare(`UPDATE run_rows SET cause = 'not-listed' WHERE run_id = ? AND position = 0`).run(
      second,
    )
    await waiting.decideRow({ runId: second, position: 0, sentAt, decision: 'not-ours', reason })
    expect(findRow(db, second, 0)).toMatchObject({ state: 'excluded' })
    expect(await entries()).toMatchObject([
      { kind: 'decision', outcome: 'not-ours', details: { decision: 'not-ours', reason } },
    ])
  })

  it('changes nothing while the run is at work', async () => {
    const { db, waiting, second, activate, entries } = openUnresolved()
    activate(second)
    const decision = { runId: second, position: 0, sentAt, decision: 'happened', reason } as const
    await expect(waiting.decideRow(decision)).rejects.toMatchObject({ code: 'run-wrong-state' })
    expect(findRow(db, second, 0)?.state).toBe('unknown')
    expect(await entries()).toEqual([])
  })

  it.each([
    ['a row that is done', 2],
    ['a row that is not there', 9],
  ])('refuses %s', async (_, position) => {
    const { waiting, second, entries } = openUnresolved()
    const decision = { runId: second, position, sentAt, decision: 'happened', reason } as const
    await expect(waiting.decideRow(decision)).rejects.toMatchObject({ code: 'row-not-in-doubt' })
    expect(await entries()).toEqual([])
  })

  it('refuses a decision about an earlier sending of the row', async () => {
    const { db, waiting, second, entries } = openUnresolved()
    await expect(
      waiting.decideRow({
        runId: second,
        position: 0,
        sentAt: sentAt - 1,
        decision: 'happened',
        reason,
      }),
    ).rejects.toMatchObject({ code: 'row-not-in-doubt' })
    expect(findRow(db, second, 0)?.state).toBe('unknown')
    expect(await entries()).toEqual([])
  })

  it('reads no packet for what activates nothing', async () => {
    const { waiting, second } = openUnresolved()
    await expect(waiting.readAgain({ runId: second, position: 0 })).rejects.toMatchObject({
      code: 'row-not-in-doubt',
    })
    expect(await waiting.list({ after: null })).toMatchObject([
      { readings: null, sent: null },
      { readings: null, sent: null },
    ])
  })

  it('takes the first of two decisions', async () => {
    const { db, waiting, second, entries } = openUnresolved()
    const row = { runId: second, position: 0, sentAt, reason }
    const results = await Promise.allSettled([
      waiting.decideRow({ ...row, decision: 'happened' }),
      waiting.decideRow({ ...row, decision: 'send-again' }),
    ])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect(findRow(db, second, 0)?.state).toBe('done')
    expect(await entries()).toHaveLength(1)
  })
})
