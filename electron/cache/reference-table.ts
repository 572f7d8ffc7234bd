import { z } from 'zod'
import type { ReadableDb, WritableDb } from '#electron/sqlite/database'
import type { KeptReference } from '#shared/domain/users/reference'
import { type ReferenceData, referenceDataSchema } from '#shared/domain/users/user'

const rowSchema = z.object({ reference_json: z.string(), fetched_at: z.int() })

/** Keeps the packets and user types as last read. `now` in epoch seconds, UTC. */
export function putReferenceData(db: WritableDb, reference: ReferenceData, now: number): void {
  db.prepare('INSERT OR REPLACE INTO reference_data VALUES (1, ?, ?)').run(
    JSON.stringify(reference),
    now,
  )
}

/** The packets and user types as last read, and when; null before the first time. */
export function readReferenceData(db: ReadableDb): KeptReference | null {
  const found = db.prepare('SELECT reference_json, fetched_at FROM reference_data').get()
  if (found === undefined) return null
  const row = rowSchema.parse(found)
  const reference = referenceDataSchema.parse(JSON.parse(row.reference_json))
  return { ...reference, readAt: row.fetched_at }
}
