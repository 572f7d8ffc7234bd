import { batchSize } from '#electron/async/cooperative-batches'
import { AppError } from '#electron/errors/app-error'
import type { Ledger } from '#electron/ledger/group-commit'
import {
  listLeftOutWithProblem,
  listProvenRefused,
  listRowsWithProblem,
  listSetAside,
  type RowsAlike,
} from '#electron/ledger/runs/draft-rows-table'
import {
  findRedoable,
  findUndoable,
  insertEdit,
  insertEditedRow,
  listEditedRows,
  type RowSnapshot,
  setUndone,
} from '#electron/ledger/runs/edits-table'
import { findRow, type RowRecord } from '#electron/ledger/runs/run-rows-table'
import type { RowCheck } from '#electron/services/kinds/draft-kind'
import { problemCodeSchema } from '#shared/domain/fields/cell-notes'
import { isLiftable } from '#shared/domain/runs/row'
import { takeSnapshot } from '../decide-row'
import type { DraftDeps } from '../drafting/draft-deps'
import { type ChangePlan, changeRows } from './change-rows'
import { editCell, recheckCells, withEdit } from './edit-cell'

/** One row, all that are alike, or every row that the file sets aside for one reason. */
export type RowChoice =
  | { readonly position: number }
  | { readonly setAside: 'hidden' | 'footer' }
  | AlikeChoice

/** Rows with the same problem, and unless `text` is left out with the same text in that cell. */
export interface AlikeChoice {
  readonly field: string
  readonly problem: string
  readonly text?: string | undefined
}

/** Writes a value in a cell of each chosen row. One step to undo; gives how many rows changed. */
export function editRows(
  deps: DraftDeps,
  runId: number,
  rows: RowChoice,
  cell: { readonly field: string; readonly value: string },
): Promise<number> {
  if (!deps.kind.fields.some(({ name }) => name === cell.field)) {
    throw new AppError('bad-request', `no field ${cell.field}`)
  }
  return performStep(deps, runId, {
    next: chooseRows(deps.writer.db, runId, rows, listRowsWithProblem),
    change: (row, check) => editCell(deps, row, cell, check),
    toCheck: (row) => withEdit(deps.kind, row.values, cell),
  })
}

/** Leaves rows out, or takes those in again that a person left out. */
export function excludeRows(
  deps: DraftDeps,
  runId: number,
  rows: RowChoice,
  isExcluded: boolean,
): Promise<number> {
  const list = isExcluded ? listRowsWithProblem : listLeftOutWithProblem
  return performStep(deps, runId, {
    next: chooseRows(deps.writer.db, runId, rows, list),
    change: (row, check) => (isExcluded ? leaveOut(row) : takeIn(row, check)),
    toCheck: (row) => row.values,
  })
}

/**
 * Checks a field of every row with a certain problem again: what it refers to may be known by now,
 * as users are after a sync. One step to undo; gives how many rows were looked at.
 */
export function recheckRows(
  deps: DraftDeps,
  runId: number,
  rows: { readonly field: string; readonly problem: string },
): Promise<number> {
  return performStep(deps, runId, {
    next: chooseRows(deps.writer.db, runId, rows, listRowsWithProblem),
    change: (row, check) => recheckCells(deps, row, [rows.field], check),
    toCheck: (row) => row.values,
  })
}

/**
 * Makes refused rows ready to be sent once more as they are, where it is proven that nothing came of them.
 * One step to undo; gives how many.
 */
export function resendRefused(deps: DraftDeps, runId: number): Promise<number> {
  return performStep(deps, runId, {
    next: (after) => listProvenRefused(deps.writer.db, runId, { after, limit: batchSize }),
    change: (row) => ({ ...takeSnapshot(row), refusal: null }),
  })
}

/** Takes the last step back. False where there is none. */
export function undoStep(deps: DraftDeps, runId: number): Promise<boolean> {
  const editId = findUndoable(deps.writer.db, runId)
  return replayStep(deps, runId, editId, 'before')
}

/** Does the step again that was taken back last. False where there is none. */
export function redoStep(deps: DraftDeps, runId: number): Promise<boolean> {
  const editId = findRedoable(deps.writer.db, runId)
  return replayStep(deps, runId, editId, 'after')
}

async function performStep(
  deps: DraftDeps,
  runId: number,
  plan: Pick<ChangePlan, 'next' | 'change' | 'toCheck'>,
): Promise<number> {
  let editId: number | null = null
  return changeRows(deps, runId, {
    ...plan,
    keep(db, changes) {
      editId ??= insertEdit(db, runId)
      for (const { row, after } of changes) {
        insertEditedRow(db, editId, {
          position: row.position,
          before: takeSnapshot(row),
          after,
        })
      }
    },
  })
}

async function replayStep(
  deps: DraftDeps,
  runId: number,
  editId: number | null,
  side: 'before' | 'after',
): Promise<boolean> {
  if (editId === null) return false
  const { db } = deps.writer
  let snapshots = new Map<number, RowSnapshot>()
  await changeRows(deps, runId, {
    next(after) {
      const edited = listEditedRows(db, editId, after, batchSize)
      snapshots = new Map(edited.map((row) => [row.position, row[side]]))
      return edited.flatMap(({ position }) => findRow(db, runId, position) ?? [])
    },
    change: (row) => snapshots.get(row.position) ?? null,
    keep: () => undefined,
  })
  await deps.writer.write((writable) => setUndone(writable, editId, side === 'before'))
  return true
}

function leaveOut(row: RowRecord): RowSnapshot | null {
  if (row.state === 'excluded') return null
  return { ...takeSnapshot(row), conflict: { kind: 'left-out' } }
}

function takeIn(row: RowRecord, check: RowCheck): RowSnapshot | null {
  if (!isLiftable(row.conflict)) return null
  // A row that was hidden may be one that was not paid.
  return { ...takeSnapshot(row), conflict: check(row.values, {}).setAside ?? null }
}

type ListWithProblem = typeof listRowsWithProblem

function chooseRows(
  db: Ledger,
  runId: number,
  rows: RowChoice,
  list: ListWithProblem,
): ChangePlan['next'] {
  if ('position' in rows) {
    return (after) => (after < 0 ? listOne(db, runId, rows.position) : [])
  }
  if ('setAside' in rows) {
    return (after) => listSetAside(db, runId, rows.setAside, { after, limit: batchSize })
  }
  const alike = readAlike(rows)
  return (after) => list(db, runId, alike, { after, limit: batchSize })
}

/** @throws AppError `bad-request` for a problem that there is not. */
export function readAlike({ field, problem, text }: AlikeChoice): RowsAlike {
  const code = problemCodeSchema.safeParse(problem)
  if (!code.success) throw new AppError('bad-request', 'no such problem')
  return { field, code: code.data, text }
}

function listOne(db: Ledger, runId: number, position: number): RowRecord[] {
  const row = findRow(db, runId, position)
  if (!row) throw new AppError('bad-request', 'no such row')
  return [row]
}
