import { describe, expect, it } from 'vitest'
import {
  deleteSomeRows,
  erasePasswordsOfExcluded,
  hasSent,
  listReadyByDedupeKey,
  listRowsByDedupeKey,
  listRowsWithProblem,
  updateRow,
} from '#electron/ledger/runs/draft-rows-table'
import {
  countFiltered,
  findNextProblem,
  findRow,
  listRows,
  listRowsAfter,
} from '#electron/ledger/runs/run-rows-table'
import { namedRowFilterSchema, type RowFilter } from '#shared/domain/runs/row'
import { addRun, openTestLedger, testRow } from '../open-test-ledger'

const phone = { field: 'phone', code: 'phone-letters' } as const
const repair = { field: 'phone', code: 'phone-zero-restored', before: '812' } as const

function openMixed() {
  const db = openTestLedger()
  const runId = addRun(db, [
    { state: 'ready', repairs: [repair] },
    { state: 'problem', problems: [phone] },
    { state: 'excluded', conflict: { kind: 'left-out' } },
    { state: 'excluded', conflict: { kind: 'identical-row', rowNumber: 2 } },
    { state: 'done' },
    { state: 'unsent' },
    { state: 'problem', problems: [{ field: 'email', code: 'email-no-at' }] },
  ])
  return { db, runId }
}

describe('rows', () => {
  it('come back as they were written', () => {
    const { db, runId } = openMixed()
    expect(findRow(db, runId, 0)).toMatchObject({
      ...testRow(0, { repairs: [repair] }),
      runId,
      registrationId: null,
      attempts: 0,
    })
  })

  it.each<[RowFilter, number[]]>([
    ['all', [0, 1, 2, 3, 4, 5, 6]],
    ['problem', [1, 6]],
    ['repaired', [0]],
    ['already', [3]],
    ['ready', [0]],
    ['excluded', [2, 3]],
    ['left-out', [2]],
    ['set-aside', []],
    ['closed', []],
    [{ field: 'phone', problem: phone.code }, [1]],
    ['done', [4]],
    ['refused', []],
    ['unknown', []],
    ['unsent', [0, 5]],
    ['attempted', []],
  ])('are narrowed to %s', (filter, positions) => {
    const { db, runId } = openMixed()
    const page = listRows(db, runId, filter, { offset: 0, limit: 200 })
    expect(page.map(({ position }) => position)).toEqual(positions)
    expect(countFiltered(db, runId, filter)).toBe(positions.length)
    const rest = listRows(db, runId, filter, { offset: 1, limit: 200 })
    expect(rest.map(({ position }) => position)).toEqual(positions.slice(1))
  })

  it('find an index for every filter', () => {
    const { db, runId } = openMixed()
    for (const filter of namedRowFilterSchema.options) {
      expect(() => countFiltered(db, runId, filter)).not.toThrow()
    }
  })

  it('are walked problem by problem, around the end', () => {
    const { db, runId } = openMixed()
    const onFrom = (position: number) => ({ position, backwards: false })
    expect(findNextProblem(db, runId, onFrom(1), 'all')).toEqual({ position: 6, offset: 6 })
    expect(findNextProblem(db, runId, onFrom(6), 'problem')).toEqual({ position: 1, offset: 0 })
    expect(findNextProblem(db, runId, onFrom(0), 'done')).toBeNull()
  })

  it('are walked back problem by problem, around the start', () => {
    const { db, runId } = openMixed()
    const backFrom = (position: number) => ({ position, backwards: true })
    expect(findNextProblem(db, runId, backFrom(6), 'all')).toEqual({ position: 1, offset: 1 })
    expect(findNextProblem(db, runId, backFrom(1), 'problem')).toEqual({ position: 6, offset: 1 })
    expect(findNextProblem(db, runId, backFrom(-1), 'all')).toEqual({ position: 6, offset: 6 })
  })

  it('are read slice by slice', () => {
    const { db, runId } = openMixed()
    expect(listRowsAfter(db, runId, 4, 1).map(({ position }) => position)).toEqual([5])
  })
})

describe('draft rows', () => {
  it('lose the words of a refusal with an edit, unless it still stands', () => {
    const { db, runId } = openMixed()
    updateRow(db, runId, testRow(0, { state: 'refused' }), 'tidak')
    expect(findRow(db, runId, 0)).toMatchObject({ state: 'refused', serverMessage: 'tidak' })
    updateRow(db, runId, testRow(0))
    expect(findRow(db, runId, 0)).toMatchObject({ state: 'ready', serverMessage: null })
  })

  it('are found by their email in their own run', () => {
    const db = openTestLedger()
    const dedupeKey = 'sama@contoh.co.id'
    const runId = addRun(db, [{ dedupeKey }, {}, { dedupeKey, state: 'problem' }, { dedupeKey }])
    addRun(db, [{ dedupeKey }])
    const found = listRowsByDedupeKey(db, runId, dedupeKey, 2)
    expect(found.map(({ position }) => position)).toEqual([0, 2])
    expect(listReadyByDedupeKey(db, runId, dedupeKey, 0).map(({ position }) => position)).toEqual([
      3,
    ])
  })

  it('are found by what is wrong with them', () => {
    const { db, runId } = openMixed()
    const group = { field: phone.field, problem: phone.code }
    const rows = listRowsWithProblem(db, runId, group, { after: -1, limit: 10 })
    expect(rows.map(({ position }) => position)).toEqual([1])
    expect(listRowsWithProblem(db, runId, group, { after: 1, limit: 10 })).toEqual([])
  })

  it('lose the passwords that an ended run needs no more', () => {
    const { db, runId } = openMixed()
    erasePasswordsOfExcluded(db, runId)
    const without = listRowsAfter(db, runId, -1, 10).filter((row) => row.passwordSealed === null)
    expect(without.map(({ position }) => position)).toEqual([3])
  })

  it('are thrown away some at a time', () => {
    const { db, runId } = openMixed()
    expect(deleteSomeRows(db, runId, 5)).toBe(true)
    expect(listRowsAfter(db, runId, -1, 10)).toHaveLength(2)
    expect(deleteSomeRows(db, runId, 5)).toBe(true)
    expect(deleteSomeRows(db, runId, 5)).toBe(false)
  })

  it('tell whether any of them was ever sent', () => {
    const { db, runId } = openMixed()
    expect(hasSent(db, runId)).toBe(false)
    db.prepare('UPDATE run_rows SET sent_at = 5 WHERE position = 4').run()
    expect(hasSent(db, runId)).toBe(true)
  })
})
