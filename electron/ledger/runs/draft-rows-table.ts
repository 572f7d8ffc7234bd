import { z } from 'zod'
import type { ReadableDb, WritableDb } from '#electron/sqlite/database'
import { liftableConflicts, type ProblemGroup, type RowState } from '#shared/domain/runs/row'
import { prepare } from '../statements'
import { type FilterSql, readFilter, readGroup } from './row-filters'
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

/** A part of a list of rows: those after a position. */
export interface After {
  readonly after: number
  readonly limit: number
}

/** The rows to mend that share a problem, in order. */
export function listRowsWithProblem(
  db: ReadableDb,
  runId: number,
  group: ProblemGroup,
  part: After,
): RowRecord[] {
  return listAfter(db, runId, readGroup(group), part)
}

/** The rows left out by the operator that share a problem, in order. */
export function listLeftOutWithProblem(
  db: ReadableDb,
  runId: number,
  group: ProblemGroup,
  part: After,
): RowRecord[] {
  const { where, ...rest } = readGroup(group, 'excluded')
  const isLeftOut = `conflict_json = '${JSON.stringify({ kind: 'left-out' })}'`
  return listAfter(db, runId, { ...rest, where: `${where} AND ${isLeftOut}` }, part)
}

/** The rows that the file sets aside for a reason, in order. */
export function listSetAside(
  db: ReadableDb,
  runId: number,
  kind: 'hidden' | 'footer',
  part: After,
): RowRecord[] {
  const { from } = readFilter('excluded')
  const where = "state = 'excluded' AND conflict_json = $conflict"
  const values = { conflict: JSON.stringify({ kind }) }
  return listAfter(db, runId, { from, where, values }, part)
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

function listAfter(
  db: ReadableDb,
  runId: number,
  { from, where, values }: FilterSql,
  part: After,
): RowRecord[] {
  return prepare(
    db,
    `SELECT * FROM ${from} WHERE run_id = $runId AND position > $after AND ${where}
     ORDER BY position LIMIT $limit`,
  )
    .all({ runId, ...part, ...values })
    .map(parseRow)
}

/** The next row after one, wrapping around, with the same address or key; null where there is no other. */
export function findNextSharing(db: ReadableDb, runId: number, position: number): number | null {
  const record = prepare(
    db,
    `SELECT other.position FROM run_rows AS own
     JOIN run_rows AS other INDEXED BY run_rows_by_dedupe_key
       ON other.dedupe_key = own.dedupe_key AND other.dedupe_key <> '' AND other.run_id = own.run_id
     WHERE own.run_id = ? AND own.position = ? AND other.position <> own.position
     ORDER BY other.position < own.position, other.position LIMIT 1`,
  ).get(runId, position)
  return record === undefined ? null : z.object({ position: z.int() }).parse(record).position
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
