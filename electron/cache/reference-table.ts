import { z } from 'zod'
import type { ReadableDb, WritableDb } from '#electron/sqlite/database'
import { type ReferenceData, referenceDataSchema } from '#shared/domain/user'

/** Keeps the packets and user types as last read. `now` in epoch seconds, UTC. */
export function putReferenceData(db: WritableDb, reference: ReferenceData, now: number): void {
  db.prepare('INSERT OR REPLACE INTO reference_data VALUES (1, ?, ?)').run(
    JSON.stringify(reference),
    now,
  )
}

/** The packets and user types as last read; null before the first time. */
export function readReferenceData(db: ReadableDb): ReferenceData | null {
  const text = db.prepare('SELECT reference_json FROM reference_data').pluck().get()
  return text === undefined ? null : referenceDataSchema.parse(JSON.parse(z.string().parse(text)))
}
