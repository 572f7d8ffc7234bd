import type { ReadableDb, WritableDb } from '#electron/sqlite/database'
import type { FoundRecord, OutcomeCause } from '#shared/domain/runs/row'
import { prepare } from '../statements'
import { parseRow, type RowRecord } from './run-rows-table'
import type { RowRef } from './sending-table'

/*
 * Rows that came to an end, to be looked at again beside the copy of the users (reliability.md, rule 9).
 */

/**
 * Rows after a place that were sent and ended, or were left out because the service said that they are
 * there; in order. What a person decided stays decided.
 */
export function listEndedRows(db: ReadableDb, after: RowRef | null, limit: number): RowRecord[] {
  const { runId, position } = after ?? { runId: -1, position: -1 }
  return prepare(
    db,
    `SELECT * FROM run_rows
     WHERE (run_id, position) > (?, ?)
       AND (known_by IS NULL OR known_by <> 'person')
       AND ((state IN ('done', 'refused', 'unsent', 'ready') AND sent_order IS NOT NULL)
         OR (state = 'excluded' AND conflict_json = '${askedConflict}'))
     ORDER BY run_id, position LIMIT ?`,
  )
    .all(runId, position, limit)
    .map(parseRow)
}

/** How a row is left out whose address the service itself said to be there. */
const askedConflict = JSON.stringify({ kind: 'already-user', registrationId: null })

/** An ended row differs from the copy: it waits for a person, with what the copy shows. */
export function doubtEnded(
  db: WritableDb,
  row: RowRef,
  doubt: { readonly cause: OutcomeCause; readonly found: FoundRecord | null },
): void {
  prepare(
    db,
    `UPDATE run_rows SET state = 'unknown', cause = ?, found_json = ?, next_check_at = NULL
     WHERE run_id = ? AND position = ?
       AND state IN ('done', 'refused', 'unsent', 'ready', 'excluded')`,
  ).run(doubt.cause, doubt.found && JSON.stringify(doubt.found), row.runId, row.position)
}

/** Notes when a row that is called done was first missing; null where it is there. Epoch seconds, UTC. */
export function noteMissing(db: WritableDb, row: RowRef, missedAt: number | null): void {
  prepare(db, 'UPDATE run_rows SET missed_at = ? WHERE run_id = ? AND position = ?').run(
    missedAt,
    row.runId,
    row.position,
  )
}
