import type { WritableDb } from '#electron/sqlite/database'
import { withoutFlush } from '#electron/sqlite/without-flush'
import { prepare } from '../statements'
import { type CheckedRow, type StoredRow, toStoredRow } from './run-rows-table'

/** Adds checked rows to a draft: see `insertStoredRows`. */
export function insertRows(db: WritableDb, runId: number, rows: readonly CheckedRow[]): void {
  insertStoredRows(db, runId, rows.map(toStoredRow))
}

/**
 * Adds checked rows to a draft, without waiting for the disk.
 *
 * A draft that a power cut leaves unfinished is thrown away at the next start. The commit that makes it
 * a run waits for the disk, and so for all that was written to the journal before it.
 */
export function insertStoredRows(db: WritableDb, runId: number, rows: readonly StoredRow[]): void {
  const insertAll = db.transaction(() => {
    for (let start = 0; start < rows.length; start += rowsAtOnce) {
      const some = rows.slice(start, start + rowsAtOnce)
      const places = some.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join()
      prepare(db, `${insertion} ${places}`).run(some.flatMap((row) => toPlaces(runId, row)))
    }
  })
  withoutFlush(db, () => insertAll.immediate())
}

/** Each statement has a cost of its own: one for every row would take a fifth longer. */
const rowsAtOnce = 50

const insertion = `INSERT INTO run_rows (run_id, position, row_number, state, values_json,
  password_sealed, problems_json, repairs_json, conflict_json, dedupe_key) VALUES`

/** By place: binding by name costs a third more, a second for 100,000 rows. */
function toPlaces(runId: number, row: StoredRow) {
  return [
    ...[runId, row.position, row.rowNumber, row.state, row.values],
    ...[row.password, row.problems, row.repairs, row.conflict, row.dedupeKey],
  ]
}
