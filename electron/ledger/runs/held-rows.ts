import type { WritableDb } from '#electron/sqlite/database'
import type { PacketReading } from '#shared/domain/runs/activation'
import type { OutcomeCause } from '#shared/domain/runs/row'
import { prepare } from '../statements'
import { holdInvoice, type InvoiceClaim } from './activations-table'
import type { RowRef } from './sending-table'

/*
 * Rows that are not sent before a person has said so, for what the service shows of their user.
 */

/** The row waits for a person beside what was last known of its user; no other row may send its invoice meanwhile. */
export function holdRow(
  db: WritableDb,
  row: RowRef,
  held: {
    readonly cause: OutcomeCause
    readonly lastKnown: PacketReading
    readonly claim: InvoiceClaim
  },
): void {
  const readings = { before: null, after: null, lastKnown: held.lastKnown }
  prepare(
    db,
    `UPDATE run_rows SET state = 'unknown', cause = ?, next_check_at = NULL, settled_at = NULL,
       server_message = NULL, readings_json = ?
     WHERE run_id = ? AND position = ? AND state IN ('ready', 'unsent')`,
  ).run(held.cause, JSON.stringify(readings), row.runId, row.position)
  holdInvoice(db, row, held.claim)
}

/** A person knows what the service showed of a held row: from now on only what moves further holds it. */
export function acceptShown(db: WritableDb, row: RowRef): void {
  prepare(
    db,
    `UPDATE run_rows
     SET readings_json = json_set(readings_json, '$.lastKnown', json_extract(readings_json, '$.after'))
     WHERE run_id = ? AND position = ? AND json_extract(readings_json, '$.after') IS NOT NULL`,
  ).run(row.runId, row.position)
}
