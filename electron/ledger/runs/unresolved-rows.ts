import { z } from 'zod'
import type { ReadableDb, WritableDb } from '#electron/sqlite/database'
import type { KnownBy, RowConflict } from '#shared/domain/runs/row'
import { prepare } from '../statements'
import { parseRow, type RowRecord } from './run-rows-table'
import type { RowRef } from './sending-table'

/*
 * Rows in doubt, of all runs. Runs are walked by their own index: there are hundreds of runs where
 * there are a million rows.
 */

/** The rows in doubt after a place, the newest run first. */
export function listUnresolvedRows(
  db: ReadableDb,
  after: RowRef | null,
  limit: number,
): RowRecord[] {
  const { runId, position } = after ?? { runId: Number.MAX_SAFE_INTEGER, position: -1 }
  return prepare(
    db,
    `SELECT r.* FROM runs CROSS JOIN run_rows AS r INDEXED BY run_rows_by_state
     WHERE r.run_id = runs.id AND r.state = 'unknown' AND runs.id <= ?
       AND (runs.id < ? OR r.position > ?)
     ORDER BY runs.id DESC, r.position LIMIT ?`,
  )
    .all(runId, runId, position, limit)
    .map(parseRow)
}

/** How many rows are in doubt, and how many of them wait for a person: nothing more will be tried. */
export function countUnresolvedRows(db: ReadableDb): { all: number; forPerson: number } {
  const record = prepare(
    db,
    `SELECT count(*) AS "all", count(*) FILTER (WHERE r.next_check_at IS NULL) AS forPerson
     FROM runs CROSS JOIN run_rows AS r INDEXED BY run_rows_by_state
     WHERE r.run_id = runs.id AND r.state = 'unknown'`,
  ).get()
  return z.object({ all: z.int(), forPerson: z.int() }).parse(record)
}

/** What the service shows is somebody else's doing, as a person says or reading proved: the row in doubt is left out. */
export function leaveOutDoubted(
  db: WritableDb,
  row: RowRef,
  conflict: RowConflict,
  knownBy: KnownBy = 'person',
): void {
  prepare(
    db,
    `UPDATE run_rows SET state = 'excluded', conflict_json = ?, cause = NULL, next_check_at = NULL,
       known_by = ?, password_sealed = NULL
     WHERE run_id = ? AND position = ? AND state = 'unknown'`,
  ).run(JSON.stringify(conflict), knownBy, row.runId, row.position)
}

/** A person decided that a row in doubt did nothing: it may be sent again. False where it is in no doubt. */
export function clearDoubt(db: WritableDb, row: RowRef): boolean {
  const result = prepare(
    db,
    `UPDATE run_rows SET state = 'ready', cause = NULL, next_check_at = NULL, missed_at = NULL,
       attempts = 0
     WHERE run_id = ? AND position = ? AND state = 'unknown'`,
  ).run(row.runId, row.position)
  return result.changes === 1
}
