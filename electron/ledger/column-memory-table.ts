import { z } from 'zod'
import type { ReadableDb, WritableDb } from '#electron/sqlite/database'
import type { RunKind } from '#shared/domain/runs/run'
import { prepare } from './statements'

/**
 * Remembers which field each header was matched to; a header matched to none is forgotten.
 *
 * Headers are in the form of `normalizeHeader`.
 */
export function rememberColumns(
  db: WritableDb,
  kind: RunKind,
  fieldOfHeader: ReadonlyMap<string, string | null>,
): void {
  for (const [header, field] of fieldOfHeader) {
    if (field === null) {
      prepare(db, 'DELETE FROM column_memory WHERE kind = ? AND header = ?').run(kind, header)
    } else {
      prepare(
        db,
        `INSERT INTO column_memory (kind, header, field) VALUES (?, ?, ?)
         ON CONFLICT (kind, header) DO UPDATE SET field = excluded.field`,
      ).run(kind, header, field)
    }
  }
}

/** Header → the field it was matched to last time. */
export function recallColumns(db: ReadableDb, kind: RunKind): Map<string, string> {
  const records = prepare(db, 'SELECT header, field FROM column_memory WHERE kind = ?').all(kind)
  return new Map(
    records.map((record) => {
      const { header, field } = memorySchema.parse(record)
      return [header, field]
    }),
  )
}

const memorySchema = z.object({ header: z.string(), field: z.string() })
