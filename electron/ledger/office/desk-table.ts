import { z } from 'zod'
import type { ReadableDb, WritableDb } from '#electron/sqlite/database'
import { prepare } from '../statements'

/** Which desk of which office this ledger is. */
export interface DeskRecord {
  readonly officeId: string
  readonly deskId: string
  /** The highest number of a claim that was ever asked for. */
  readonly usedSeq: number
}

const recordSchema = z
  .object({ office_id: z.string(), desk_id: z.string(), used_seq: z.int() })
  .transform(({ office_id: officeId, desk_id: deskId, used_seq: usedSeq }): DeskRecord => {
    return { officeId, deskId, usedSeq }
  })

/** Null for a ledger that never joined an office. */
export function findDesk(db: ReadableDb): DeskRecord | null {
  const record = prepare(db, 'SELECT * FROM office_desk').get()
  return record === undefined ? null : recordSchema.parse(record)
}

const ownTables = [
  'office_claims',
  'office_outbox',
  'office_collisions',
  'office_ended',
  'office_desk',
]

/**
 * Makes the ledger a desk of an office: a new one, which nothing was claimed for yet.
 *
 * What it held as another desk is that desk's, and what it did is told again as its own.
 */
export function becomeDesk(
  db: WritableDb,
  desk: { readonly officeId: string; readonly deskId: string },
): void {
  // Claims of others are known by the numbers of one register.
  const isOther = findDesk(db)?.officeId !== desk.officeId
  for (const table of [...ownTables, ...(isOther ? ['office_elsewhere'] : [])]) {
    prepare(db, `DELETE FROM ${table}`).run()
  }
  prepare(db, 'INSERT INTO office_desk VALUES (1, ?, ?, 0)').run(desk.officeId, desk.deskId)
}

/** Takes the next numbers for claims; gives the first. To be on disk before the register hears of them. */
export function takeSeqs(db: WritableDb, count: number): number {
  const record = prepare(
    db,
    'UPDATE office_desk SET used_seq = used_seq + ? RETURNING used_seq - ? + 1 AS first',
  ).get(count, count)
  return z.object({ first: z.int() }).parse(record).first
}
