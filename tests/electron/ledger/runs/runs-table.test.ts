import { describe, expect, it } from 'vitest'
import { findRow } from '#electron/ledger/runs/run-rows-table'
import {
  countRows,
  deleteRun,
  findRun,
  findRunBySource,
  insertRun,
  listRuns,
  recoverInterrupted,
  setRunState,
  setSourceHash,
  walkOpenRuns,
} from '#electron/ledger/runs/runs-table'
import { beginSending } from '#electron/ledger/runs/sending-table'
import { addRun, openTestLedger, source } from '../open-test-ledger'

describe('runs', () => {
  it('keep when they started and ended, and why they stopped', () => {
    const db = openTestLedger()
    const id = addRun(db, [{}])
    setRunState(db, id, 'running', 10)
    setRunState(db, id, 'stopped', 20, { cause: 'network', detail: 'putus' })
    expect(findRun(db, id)).toMatchObject({
      state: 'stopped',
      stopCause: 'network',
      stopDetail: 'putus',
      startedAt: 10,
      endedAt: null,
    })
    setRunState(db, id, 'running', 30)
    setRunState(db, id, 'finished', 40)
    expect(findRun(db, id)).toMatchObject({ stopCause: null, startedAt: 10, endedAt: 40, source })
  })

  it('are counted by the state of their rows, and add up', () => {
    const db = openTestLedger()
    const states = ['ready', 'ready', 'problem', 'excluded', 'done', 'unknown'] as const
    const totals = countRows(
      db,
      addRun(
        db,
        states.map((state) => ({ state })),
      ),
    )
    expect(totals).toMatchObject({
      total: 6,
      ready: 2,
      problem: 1,
      excluded: 1,
      done: 1,
      unknown: 1,
    })
  })

  it('are listed newest first, at most fifty, without drafts', () => {
    const db = openTestLedger()
    for (let n = 0; n < 53; n += 1) addRun(db, [])
    insertRun(db, { kind: 'register', source, sourceHash: '', createdAt: 1 })
    const page = listRuns(db, 'register', null)
    expect(page).toHaveLength(50)
    expect(page[0]).toMatchObject({ id: 53 })
    expect(listRuns(db, 'register', 4).map(({ id }) => id)).toEqual([3, 2, 1])
  })

  it('are open until they have ended and nothing of them may be left', () => {
    const db = openTestLedger()
    const waiting = addRun(db, [{}])
    const running = addRun(db, [{}])
    setRunState(db, running, 'running', 10)
    const over = addRun(db, [{ state: 'done' }])
    setRunState(db, over, 'finished', 20)
    const inDoubt = addRun(db, [{ state: 'unknown' }])
    setRunState(db, inDoubt, 'cancelled', 20)
    const toFix = addRun(db, [{ state: 'done' }, { state: 'problem' }])
    setRunState(db, toFix, 'finished', 20)
    expect([...walkOpenRuns(db)].map(({ id }) => id)).toEqual([toFix, inDoubt, running, waiting])
  })

  it('are found by the content of their file, the newest first', () => {
    const db = openTestLedger()
    addRun(db, [])
    const second = addRun(db, [])
    const find = (sha256: string, sheet: string | null = null) =>
      findRunBySource(db, 'register', { sha256, sheet })
    expect(find('abc')).toMatchObject({ id: second })
    setSourceHash(db, second, 'lain')
    expect(find('abc')).toMatchObject({ id: 1 })
    expect(find('tidak ada')).toBeNull()
    expect(find('abc', 'Februari')).toBeNull()
  })

  it('go with their rows, and their ids are not given again', () => {
    const db = openTestLedger()
    const id = addRun(db, [{}])
    deleteRun(db, id)
    expect(findRow(db, id, 0)).toBeNull()
    expect(addRun(db, [])).toBeGreaterThan(id)
  })
})

describe('recoverInterrupted()', () => {
  it('doubts what was being sent, stops what was running and drops what was half read', () => {
    const db = openTestLedger()
    const id = addRun(db, [{}, {}])
    setRunState(db, id, 'running', 10)
    beginSending(
      db,
      { runId: id, position: 0, dedupeKey: 'toko0@contoh.co.id' },
      { sentAt: 11, absentAt: null },
    )
    const draft = insertRun(db, { kind: 'register', source, sourceHash: '', createdAt: 1 })
    recoverInterrupted(db, 99)
    expect(findRow(db, id, 0)).toMatchObject({
      state: 'unknown',
      cause: 'interrupted',
      nextCheckAt: 99,
    })
    expect(findRow(db, id, 1)).toMatchObject({ state: 'ready' })
    expect(findRun(db, id)).toMatchObject({ state: 'stopped', stopCause: 'interrupted' })
    expect(findRun(db, draft)).toBeNull()
  })

  it('keeps given up what was given up, when its doubts were being looked at', () => {
    const db = openTestLedger()
    const id = addRun(db, [{ state: 'unknown' }, {}])
    setRunState(db, id, 'cancelled', 10)
    setRunState(db, id, 'running', 20)
    recoverInterrupted(db, 99)
    expect(findRun(db, id)).toMatchObject({ state: 'cancelled', endedAt: 10 })
  })

  it('leaves alone what ended well', () => {
    const db = openTestLedger()
    const id = addRun(db, [{ state: 'done' }])
    setRunState(db, id, 'finished', 10)
    recoverInterrupted(db, 99)
    expect(findRun(db, id)).toMatchObject({ state: 'finished' })
    expect(findRow(db, id, 0)).toMatchObject({ state: 'done' })
  })
})
