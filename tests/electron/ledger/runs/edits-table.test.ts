import { describe, expect, it } from 'vitest'
import {
  deleteEdits,
  findRedoable,
  findUndoable,
  insertEdit,
  insertEditedRow,
  listEditedRows,
  type RowSnapshot,
  setUndone,
} from '#electron/ledger/runs/edits-table'
import { addRun, openTestLedger } from '../open-test-ledger'

function snapshot(storeName: string): RowSnapshot {
  return {
    values: { storeName },
    problems: [{ field: 'phone', code: 'required' }],
    repairs: [],
    conflict: { kind: 'left-out' },
    refusal: null,
    passwordSealed: Buffer.from(storeName),
  }
}

describe('edits', () => {
  it('give rows back as they were and as they became', () => {
    const db = openTestLedger()
    const editId = insertEdit(db, addRun(db, [{}]))
    for (const position of [4, 2]) {
      insertEditedRow(db, editId, { position, before: snapshot('lama'), after: snapshot('baru') })
    }
    const [row, ...rest] = listEditedRows(db, editId, -1, 1)
    expect(row).toEqual({ position: 2, before: snapshot('lama'), after: snapshot('baru') })
    expect(rest).toEqual([])
    expect(listEditedRows(db, editId, 2, 9).map(({ position }) => position)).toEqual([4])
  })

  it('are undone from the last and redone from the first', () => {
    const db = openTestLedger()
    const runId = addRun(db, [])
    const [first, second] = [insertEdit(db, runId), insertEdit(db, runId)]
    expect([findUndoable(db, runId), findRedoable(db, runId)]).toEqual([second, null])
    setUndone(db, second, true)
    expect([findUndoable(db, runId), findRedoable(db, runId)]).toEqual([first, second])
    setUndone(db, first, true)
    expect([findUndoable(db, runId), findRedoable(db, runId)]).toEqual([null, first])
  })

  it('cannot be redone once there is a newer one', () => {
    const db = openTestLedger()
    const runId = addRun(db, [])
    setUndone(db, insertEdit(db, runId), true)
    const newer = insertEdit(db, runId)
    expect([findUndoable(db, runId), findRedoable(db, runId)]).toEqual([newer, null])
  })

  it('belong to their run alone', () => {
    const db = openTestLedger()
    const [one, other] = [addRun(db, []), addRun(db, [])]
    insertEdit(db, one)
    const kept = insertEdit(db, other)
    deleteEdits(db, one)
    expect([findUndoable(db, one), findUndoable(db, other)]).toEqual([null, kept])
  })
})
