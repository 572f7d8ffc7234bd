import { z } from 'zod'
import type { SqliteDatabase, WritableDb } from '#electron/sqlite/database'
import { nameFile } from '#shared/domain/runs/row-place'
import { runKindSchema, runSourceSchema } from '#shared/domain/runs/run'
import type { ChangedRows } from '../care/ledger-care-order'
import { jsonColumn } from '../json-column'
import { prepare } from '../statements'
import { checksumOf, defineRowChecksum } from './row-checksum'

/** The first migration that gave rows a checksum. */
const firstVersion = 8
const mostNamed = 20

/** All that is asked of a ledger that may be damaged. */
const namedSchema = runSourceSchema.pick({ name: true, sheets: true })

const foundSchema = z
  .object({
    run_id: z.int(),
    kind: runKindSchema,
    source_json: jsonColumn(namedSchema),
    position: z.int(),
    row_number: z.int(),
    total: z.int(),
  })
  .transform(({ run_id, kind, source_json: source, position, row_number, total }) => {
    const { sourceName: runName, rowNumber } = nameFile(source, row_number)
    return { total, row: { runId: run_id, runName, kind, position, rowNumber } }
  })

/** Compares every sent row of a ledger with its checksum; a ledger that has none yet is not compared. */
export function verifyRows(db: SqliteDatabase): ChangedRows {
  if (Number(db.pragma('user_version', { simple: true })) < firstVersion) {
    return { total: 0, rows: [] }
  }
  defineRowChecksum(db)
  const found = db
    .prepare<unknown[], unknown>(
      `SELECT run_id, runs.kind, runs.source_json, position, row_number,
         count(*) OVER () AS total
       FROM run_rows JOIN runs ON runs.id = run_id
       WHERE (sent_at IS NOT NULL OR checksum IS NOT NULL)
         AND checksum IS NOT ${checksumOf('run_rows')}
       ORDER BY run_id, position LIMIT ?`,
    )
    .all(mostNamed)
    .map((row) => foundSchema.parse(row))
  return { total: found[0]?.total ?? 0, rows: found.map(({ row }) => row) }
}

/** A person looked into a row that is not as it was written: what it says now is kept. False where it is. */
export function acceptRow(
  db: WritableDb,
  row: { readonly runId: number; readonly position: number },
): boolean {
  const result = prepare(
    db,
    `UPDATE run_rows SET checksum = ${checksumOf('run_rows')}, checksum_from = 'person'
     WHERE run_id = ? AND position = ? AND checksum IS NOT ${checksumOf('run_rows')}`,
  ).run(row.runId, row.position)
  return result.changes > 0
}
