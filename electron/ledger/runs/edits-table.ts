import { z } from 'zod'
import type { ReadableDb, WritableDb } from '#electron/sqlite/database'
import { problemSchema, repairSchema } from '#shared/domain/fields/cell-notes'
import { rowConflictSchema } from '#shared/domain/runs/row'
import { jsonColumn } from '../json-column'
import { prepare } from '../statements'

/*
 * What the operator changed, for undo and redo. An edit is one step, however many rows it touched.
 * Passwords are kept sealed here too, never in the snapshots' JSON.
 */

const snapshotSchema = z.object({
  values: z.record(z.string(), z.string()),
  problems: z.array(problemSchema),
  repairs: z.array(repairSchema),
  conflict: rowConflictSchema.nullable(),
  /** The server's words where it had refused the row. */
  refusal: z.string().nullable(),
})

/** A row as far as it is not decided by other rows, the cache or earlier runs. */
export type RowSnapshot = Readonly<z.infer<typeof snapshotSchema>> & {
  readonly passwordSealed: Uint8Array | null
}

export interface EditedRow {
  readonly position: number
  readonly before: RowSnapshot
  readonly after: RowSnapshot
}

/** Begins a step and gives its id. What was undone before can no longer be redone. */
export function insertEdit(db: WritableDb, runId: number): number {
  prepare(db, 'DELETE FROM run_edits WHERE run_id = ? AND is_undone = 1').run(runId)
  const result = prepare(db, 'INSERT INTO run_edits (run_id) VALUES (?)').run(runId)
  return Number(result.lastInsertRowid)
}

export function insertEditedRow(db: WritableDb, editId: number, row: EditedRow): void {
  prepare(
    db,
    `INSERT INTO run_edit_rows (edit_id, position, before_json, before_sealed, after_json, after_sealed)
     VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(
    editId,
    row.position,
    toJson(row.before),
    row.before.passwordSealed,
    toJson(row.after),
    row.after.passwordSealed,
  )
}

/** The step that undo takes back next. */
export function findUndoable(db: ReadableDb, runId: number): number | null {
  return readId(
    prepare(db, 'SELECT max(id) AS id FROM run_edits WHERE run_id = ? AND is_undone = 0').get(
      runId,
    ),
  )
}

/** The step that redo does again next. */
export function findRedoable(db: ReadableDb, runId: number): number | null {
  return readId(
    prepare(db, 'SELECT min(id) AS id FROM run_edits WHERE run_id = ? AND is_undone = 1').get(
      runId,
    ),
  )
}

export function setUndone(db: WritableDb, editId: number, isUndone: boolean): void {
  prepare(db, 'UPDATE run_edits SET is_undone = ? WHERE id = ?').run(isUndone ? 1 : 0, editId)
}

/** The rows of a step after a position, in order. */
export function listEditedRows(
  db: ReadableDb,
  editId: number,
  after: number,
  limit: number,
): EditedRow[] {
  return prepare(
    db,
    'SELECT * FROM run_edit_rows WHERE edit_id = ? AND position > ? ORDER BY position LIMIT ?',
  )
    .all(editId, after, limit)
    .map((record) => editedRowSchema.parse(record))
}

/** The steps that were not taken back, in order. */
export function listEdits(db: ReadableDb, runId: number): number[] {
  return prepare(db, 'SELECT id FROM run_edits WHERE run_id = ? AND is_undone = 0 ORDER BY id')
    .all(runId)
    .map((record) => z.object({ id: z.int() }).parse(record).id)
}

/**
 * The different words that a step took out of cells of a field which had a problem, each with the good
 * value it wrote there: of the rows after a position. `last` is the place it came to, null at the end.
 */
export function listMendedWords(
  db: ReadableDb,
  editId: number,
  field: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): { words: { word: string; value: string }[]; last: number | null } {
  const records = prepare(
    db,
    `WITH slice AS (
       SELECT position, before_json, after_json FROM run_edit_rows
       WHERE edit_id = $editId AND position > $after ORDER BY position LIMIT $limit)
     SELECT before_json ->> $path AS word, after_json ->> $path AS value, max(position) AS last,
       NOT EXISTS (SELECT 1 FROM json_each(after_json, '$.problems') WHERE value ->> 'field' = $field)
       AND EXISTS (SELECT 1 FROM json_each(before_json, '$.problems') WHERE value ->> 'field' = $field)
         AS is_mended
     FROM slice GROUP BY word, value, is_mended`,
  )
    .all({ editId, after, limit, field, path: `$.values.${field}` })
    .map((record) => mendedSchema.parse(record))
  return {
    words: records.flatMap(({ word, value, is_mended: isMended }) =>
      isMended === 1 && word !== null && word.trim() !== '' && value !== null
        ? [{ word, value }]
        : [],
    ),
    last: records.length === 0 ? null : Math.max(...records.map(({ last }) => last)),
  }
}

const mendedSchema = z.object({
  word: z.string().nullable(),
  value: z.string().nullable(),
  last: z.int(),
  is_mended: z.int(),
})

/** Forgets all steps of a run, and the passwords in them. */
export function deleteEdits(db: WritableDb, runId: number): void {
  prepare(db, 'DELETE FROM run_edits WHERE run_id = ?').run(runId)
}

const snapshotColumn = jsonColumn(snapshotSchema)
const sealed = z.instanceof(Uint8Array).nullable()
const editedRowSchema = z
  .object({
    position: z.int(),
    before_json: snapshotColumn,
    before_sealed: sealed,
    after_json: snapshotColumn,
    after_sealed: sealed,
  })
  .transform((record) => ({
    position: record.position,
    before: { ...record.before_json, passwordSealed: record.before_sealed },
    after: { ...record.after_json, passwordSealed: record.after_sealed },
  }))

function toJson({ values, problems, repairs, conflict, refusal }: RowSnapshot): string {
  return JSON.stringify({ values, problems, repairs, conflict, refusal })
}

function readId(record: unknown): number | null {
  return z.object({ id: z.int().nullable() }).parse(record).id
}
