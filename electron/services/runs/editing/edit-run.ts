import { batchSize } from '#electron/async/cooperative-batches'
import { AppError } from '#electron/errors/app-error'
import type { Ledger } from '#electron/ledger/group-commit'
import {
  listLeftOutWithProblem,
  listProvenRefused,
  listRowsWithProblem,
  listSetAside,
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
import { isLiftable, type ProblemGroup } from '#shared/domain/runs/row'
import { takeSnapshot } from '../decide-row'
import type { DraftDeps } from '../drafting/draft-deps'
import { type ChangePlan, changeRows } from './change-rows'
import { type CellEdit, editCells, recheckCells, withEdits } from './edit-cell'

/** One row, all that share a problem, or every row that the file sets aside for one reason. */
export type RowChoice =
  | { readonly position: number }
  | { readonly setAside: 'hidden' | 'footer' }
  | ProblemGroup

/** A value for one cell of a run. */
export interface PlacedEdit extends CellEdit {
  readonly position: number
}

/** Writes values in cells, as a block that is pasted. One step to undo; gives how many rows changed. */
export function editBlock(
  deps: DraftDeps,
  runId: number,
  cells: readonly PlacedEdit[],
): Promise<number> {
  for (const { field } of cells) refuseUnknown(deps, field)
  const edits = new Map<number, PlacedEdit[]>()
  for (const cell of cells) edits.set(cell.position, [...(edits.get(cell.position) ?? []), cell])
  const positions = [...edits.keys()].sort((a, b) => a - b)
  const editsOf = ({ position }: RowRecord) => edits.get(position) ?? []
  return performStep(deps, runId, {
    next: (after) =>
      positions
        .filter((position) => position > after)
        .slice(0, batchSize)
        .map((position) => findOne(deps.writer.db, runId, position)),
    change: (row, check) => editCells(deps, row, editsOf(row), check),
    toCheck: (row) => withEdits(deps.kind, row.values, editsOf(row)),
  })
}

/** A value for the cells of a problem, unless `text` is left out for those that say just this. */
export interface Filling {
  readonly text?: string | undefined
  readonly value: string
}

/**
 * Writes values in the cells that have a problem, each by what the cell says. One step to undo; gives
 * how many rows changed.
 */
export function fillRows(
  deps: DraftDeps,
  runId: number,
  { field, problem }: ProblemGroup,
  fillings: readonly Filling[],
): Promise<number> {
  refuseUnknown(deps, field)
  const byText = new Map(fillings.map(({ text, value }) => [text, value]))
  const editsOf = ({ values }: RowRecord): CellEdit[] => {
    const value = byText.get(values[field] ?? '') ?? byText.get(undefined)
    return value === undefined ? [] : [{ field, value }]
  }
  return performStep(deps, runId, {
    next: chooseRows(deps.writer.db, runId, { field, problem }, listRowsWithProblem),
    change: (row, check) => editCells(deps, row, editsOf(row), check),
    toCheck: (row) => withEdits(deps.kind, row.values, editsOf(row)),
  })
}

function refuseUnknown({ kind }: DraftDeps, field: string): void {
  if (!kind.fields.some(({ name }) => name === field)) {
    throw new AppError('bad-request', `no field ${field}`)
  }
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
export function recheckRows(deps: DraftDeps, runId: number, rows: ProblemGroup): Promise<number> {
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
    return (after) => (after < 0 ? [findOne(db, runId, rows.position)] : [])
  }
  if ('setAside' in rows) {
    return (after) => listSetAside(db, runId, rows.setAside, { after, limit: batchSize })
  }
  return (after) => list(db, runId, rows, { after, limit: batchSize })
}

/** @throws AppError `bad-request` where there is no such row. */
function findOne(db: Ledger, runId: number, position: number): RowRecord {
  const row = findRow(db, runId, position)
  if (!row) throw new AppError('bad-request', 'no such row')
  return row
}
