import { z } from 'zod'
import type { ReadableDb, WritableDb } from '#electron/sqlite/database'
import type { ProblemCode } from '#shared/domain/fields/cell-notes'
import { liftableConflicts, type RowConflict, type RowState } from '#shared/domain/runs/row'
import { prepare } from '../statements'
import { type CheckedRow, parseRow, type RowRecord, toStoredRow } from './run-rows-table'

/*
 * What happens to rows before they are sent: checked again, put right, thrown away.
 *
 * The indexes are named: without statistics SQLite walks a whole run to find its two rows of one address.
 */

/**
 * Writes what checking decided over a row. What was sent of it is forgotten with it, but for the
 * words of a refusal that still stands. One that comes back is looked at once more: it may have been provisional.
 */
export function updateRow(
  db: WritableDb,
  runId: number,
  row: CheckedRow,
  refusal: string | null = null,
): void {
  const { state, position, values, password, problems, repairs, conflict, dedupeKey } =
    toStoredRow(row)
  prepare(
    db,
    `UPDATE run_rows SET state = ?, values_json = ?, password_sealed = ?, problems_json = ?,
       repairs_json = ?, conflict_json = ?, dedupe_key = ?, server_message = ?,
       cause = CASE WHEN ? IS NULL THEN NULL WHEN state = 'refused' THEN cause
         ELSE 'refusal-provisional' END, readings_json = NULL
     WHERE run_id = ? AND position = ?`,
  ).run(
    ...[state, values, password, problems, repairs, conflict, dedupeKey],
    ...[refusal, refusal, runId, position],
  )
}

/** Seals a row's password again; nothing else about the row changes. */
export function setPassword(
  db: WritableDb,
  row: { readonly runId: number; readonly position: number },
  passwordSealed: Uint8Array,
): void {
  prepare(db, 'UPDATE run_rows SET password_sealed = ? WHERE run_id = ? AND position = ?').run(
    passwordSealed,
    row.runId,
    row.position,
  )
}

/** Erases the passwords of rows left out because their shop is there already: an ended run needs them no more. */
export function erasePasswordsOfExcluded(db: WritableDb, runId: number): void {
  prepare(
    db,
    `UPDATE run_rows SET password_sealed = NULL
     WHERE run_id = ? AND state = 'excluded' AND password_sealed IS NOT NULL
       AND substr(conflict_json, 1, 16) <> '{"kind":"closed"'
       AND conflict_json NOT IN (${liftableConflicts.map((kind) => `'${JSON.stringify({ kind })}'`).join(', ')})`,
  ).run(runId)
}

/** The first rows of a run that share an e-mail address, in order. */
export function listRowsByDedupeKey(
  db: ReadableDb,
  runId: number,
  dedupeKey: string,
  limit: number,
): RowRecord[] {
  return prepare(
    db,
    `SELECT * FROM run_rows INDEXED BY run_rows_by_dedupe_key
     WHERE dedupe_key = ? AND dedupe_key <> '' AND run_id = ?
     ORDER BY position LIMIT ?`,
  )
    .all(dedupeKey, runId, limit)
    .map(parseRow)
}

/** Rows with an address that may be sent, after a position. */
export function listReadyByDedupeKey(
  db: ReadableDb,
  runId: number,
  dedupeKey: string,
  after: number,
): RowRecord[] {
  return prepare(
    db,
    `SELECT * FROM run_rows INDEXED BY run_rows_by_dedupe_key
     WHERE dedupe_key = ? AND dedupe_key <> '' AND run_id = ? AND position > ?
       AND state IN ('ready', 'unsent')`,
  )
    .all(dedupeKey, runId, after)
    .map(parseRow)
}

/** Rows that are alike: their cell of a field has a certain problem and, unless `text` is left out, says just this. */
export interface RowsAlike {
  readonly field: string
  readonly code: ProblemCode
  readonly text?: string | undefined
}

/** A part of a list of rows: those after a position. */
interface After {
  readonly after: number
  readonly limit: number
}

/** The rows to mend that are alike, in order. */
export function listRowsWithProblem(
  db: ReadableDb,
  runId: number,
  alike: RowsAlike,
  part: After,
): RowRecord[] {
  return listRows(db, runId, { state: 'problem', alike, conflict: null }, part)
}

/** The rows left out by the operator that are alike, in order. */
export function listLeftOutWithProblem(
  db: ReadableDb,
  runId: number,
  alike: RowsAlike,
  part: After,
): RowRecord[] {
  return listRows(db, runId, { state: 'excluded', alike, conflict: { kind: 'left-out' } }, part)
}

/** The rows that the file sets aside for a reason, in order. */
export function listSetAside(
  db: ReadableDb,
  runId: number,
  kind: 'hidden' | 'footer',
  part: After,
): RowRecord[] {
  return listRows(db, runId, { state: 'excluded', alike: null, conflict: { kind } }, part)
}

/**
 * The refused rows of which reading has shown that nothing came, in order: looked at once more after the settle
 * time (reliability.md, rule 6), and of an activation its invoice set free (rule 5).
 */
export function listProvenRefused(db: ReadableDb, runId: number, part: After): RowRecord[] {
  return prepare(
    db,
    `SELECT * FROM run_rows INDEXED BY run_rows_by_state
     WHERE run_id = $runId AND position > $after AND state = 'refused'
       AND cause IS NOT 'refusal-provisional' AND NOT EXISTS (
         SELECT 1 FROM activations AS a
         WHERE a.run_id = run_rows.run_id AND a.position = run_rows.position)
     ORDER BY position LIMIT $limit`,
  )
    .all({ runId, ...part })
    .map(parseRow)
}

/**
 * The rows of a run in one of some states that may be closed, in order: a refusal that is to be looked at once more
 * is not over yet.
 */
export function listClosable(
  db: ReadableDb,
  runId: number,
  states: readonly RowState[],
  part: After,
): RowRecord[] {
  return prepare(
    db,
    `SELECT * FROM run_rows
     WHERE run_id = $runId AND position > $after
       AND state IN (SELECT value FROM json_each($states)) AND state NOT IN ('sending', 'unknown', 'done')
       AND NOT (state = 'refused' AND cause IS 'refusal-provisional')
     ORDER BY position LIMIT $limit`,
  )
    .all({ runId, ...part, states: JSON.stringify(states) })
    .map(parseRow)
}

interface SomeRows {
  readonly state: 'problem' | 'excluded'
  /** Null for rows with any problem or none. */
  readonly alike: RowsAlike | null
  /** Null for any or none. */
  readonly conflict: RowConflict | null
}

function listRows(db: ReadableDb, runId: number, wanted: SomeRows, part: After): RowRecord[] {
  return prepare(
    db,
    `SELECT * FROM run_rows INDEXED BY run_rows_by_state
     WHERE run_id = $runId AND position > $after AND ${conditionOf(wanted)}
     ORDER BY position LIMIT $limit`,
  )
    .all({ runId, ...part, ...valuesOf(wanted) })
    .map(parseRow)
}

/** How many rows to mend are alike. */
export function countRowsAlike(db: ReadableDb, runId: number, alike: RowsAlike): number {
  const wanted: SomeRows = { state: 'problem', alike, conflict: null }
  const record = prepare(
    db,
    `SELECT count(*) AS count FROM run_rows INDEXED BY run_rows_by_state
     WHERE run_id = $runId AND ${conditionOf(wanted)}`,
  ).get({ runId, ...valuesOf(wanted) })
  return z.object({ count: z.int() }).parse(record).count
}

function conditionOf({ alike, conflict }: SomeRows): string {
  return [
    'state = $state',
    ...(conflict === null ? [] : ['conflict_json = $conflict']),
    ...(alike === null ? [] : [hasProblem]),
    ...(alike?.text === undefined ? [] : ["coalesce(values_json ->> $place, '') = $text"]),
  ].join(' AND ')
}

const hasProblem = `EXISTS (
  SELECT 1 FROM json_each(problems_json) AS problem
  WHERE problem.value ->> 'field' = $field AND problem.value ->> 'code' = $code)`

function valuesOf({ state, alike, conflict }: SomeRows) {
  return {
    state,
    ...(conflict !== null && { conflict: JSON.stringify(conflict) }),
    ...(alike !== null && { field: alike.field, code: alike.code }),
    ...(alike?.text !== undefined && { place: `$.${alike.field}`, text: alike.text }),
  }
}

/** Throws away some rows of a run from its end; true while there are more. */
export function deleteSomeRows(db: WritableDb, runId: number, limit: number): boolean {
  const result = prepare(
    db,
    `DELETE FROM run_rows WHERE run_id = ? AND position > (
       SELECT max(position) FROM run_rows WHERE run_id = ?) - ?`,
  ).run(runId, runId, limit)
  return result.changes > 0
}

/** Whether any row of the run was ever sent, whatever came of it. */
export function hasSent(db: ReadableDb, runId: number): boolean {
  const record = prepare(
    db,
    'SELECT EXISTS (SELECT 1 FROM run_rows WHERE run_id = ? AND sent_at IS NOT NULL) AS sent',
  ).get(runId)
  return z.object({ sent: z.int() }).parse(record).sent === 1
}
