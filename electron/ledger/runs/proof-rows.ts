import { z } from 'zod'
import type { ReadableDb, WritableDb } from '#electron/sqlite/database'
import type { RunKind } from '#shared/domain/runs/run'
import { prepare } from '../statements'
import { parseRow, type RowRecord } from './run-rows-table'
import type { RowRef } from './sending-table'

/*
 * What one row proves about another: which was sent later, and whose an id is (reliability.md, rules 5 to 8).
 */

/** A refusal was looked at once more after the settle time: it stands. */
export function confirmRefusal(db: WritableDb, row: RowRef): void {
  prepare(
    db,
    `UPDATE run_rows SET cause = NULL
     WHERE run_id = ? AND position = ? AND state = 'refused' AND cause = 'refusal-provisional'`,
  ).run(row.runId, row.position)
}

/** Rows of a run that were refused and are to be looked at once more. */
export function listProvisional(db: ReadableDb, runId: number): number[] {
  return prepare(
    db,
    `SELECT position FROM run_rows INDEXED BY run_rows_by_state
     WHERE run_id = ? AND state = 'refused' AND cause = 'refusal-provisional'`,
  )
    .all(runId)
    .map((record) => z.object({ position: z.int() }).parse(record).position)
}

/** The row that was sent last of all done by their answers, of a kind, after a place in the order of sending. */
export function findLastAnswered(db: ReadableDb, kind: RunKind, after: number): RowRecord | null {
  const record = prepare(
    db,
    `SELECT r.* FROM run_rows AS r INDEXED BY run_rows_answered
       CROSS JOIN runs ON runs.id = r.run_id
     WHERE r.known_by = 'answer' AND r.state = 'done' AND r.sent_order > ? AND runs.kind = ?
       AND (runs.kind <> 'register' OR r.absent_at IS NOT NULL)
     ORDER BY r.sent_order DESC LIMIT 1`,
  ).get(after, kind)
  return record === undefined ? null : parseRow(record)
}

/** Whether a row of a run is in doubt that one done by its answer came after: it may be sent again, and be a twin itself. */
export function hasResendable(db: ReadableDb, runId: number, lastAnswered: number): boolean {
  return (
    prepare(
      db,
      `SELECT 1 FROM run_rows INDEXED BY run_rows_by_state
       WHERE run_id = ? AND state = 'unknown' AND next_check_at IS NOT NULL AND sent_order < ? LIMIT 1`,
    ).get(runId, lastAnswered) !== undefined
  )
}

const rowRefSchema = z
  .object({ run_id: z.int(), position: z.int() })
  .transform(({ run_id: runId, position }): RowRef => ({ runId, position }))

/** Whether another row of a registration has this id. */
export function isIdOfAnother(db: ReadableDb, row: RowRef, registrationId: string): boolean {
  // What kind of run a row belongs to is asked apart: joined, SQLite takes ten times as long to find no row.
  return prepare(
    db,
    'SELECT run_id, position FROM run_rows INDEXED BY run_rows_by_registration WHERE registration_id = ?',
  )
    .all(registrationId)
    .map((record) => rowRefSchema.parse(record))
    .filter(({ runId, position }) => runId !== row.runId || position !== row.position)
    .some(({ runId }) => isOfKind(db, runId, 'register'))
}

function isOfKind(db: ReadableDb, runId: number, kind: RunKind): boolean {
  return prepare(db, 'SELECT 1 FROM runs WHERE id = ? AND kind = ?').get(runId, kind) !== undefined
}
