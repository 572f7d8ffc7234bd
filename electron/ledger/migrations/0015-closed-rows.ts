import type { Migration } from '#electron/sqlite/database'

/**
 * Rows that were closed with a reason (`RowConflict`, `closed`), found without walking their run.
 *
 * An older console knows no such rows: with this migration it refuses the ledger instead of stumbling over one.
 */
export const indexClosedRows: Migration = {
  name: '0015-closed-rows',
  up: (db) =>
    db.exec(`
CREATE INDEX run_rows_closed ON run_rows (run_id, position)
WHERE substr(conflict_json, 1, 16) = '{"kind":"closed"';
`),
}
