import { z } from 'zod'
import type { ReadableDb, WritableDb } from '#electron/sqlite/database'
import { prepare } from '../statements'

/** What the register is still to hear: how claims of this desk went on, and what became of others'. */
export interface OutboxEvent {
  /** In the order things happened; counts up for each desk. */
  readonly id: number
  /** This desk's own claim, by its number; null where another desk's is spoken of. */
  readonly seq: number | null
  /** Another desk's claim, as the register counts them. */
  readonly claimId: number | null
  readonly event: 'done' | 'doubt' | 'void'
  readonly registrationId: string | null
  /** Epoch seconds, UTC; null where nothing was sent. */
  readonly at: number | null
}

const eventSchema = z
  .object({
    id: z.int(),
    seq: z.int().nullable(),
    claim_id: z.int().nullable(),
    event: z.enum(['done', 'doubt', 'void']),
    registration_id: z.string().nullable(),
    at: z.int().nullable(),
  })
  .transform(
    ({ registration_id: registrationId, claim_id: claimId, ...rest }): OutboxEvent => ({
      ...rest,
      registrationId,
      claimId,
    }),
  )

/** The first events that are not sent yet, at most `limit`. */
export function listOutbox(db: ReadableDb, limit: number): OutboxEvent[] {
  return prepare(
    db,
    `SELECT id, seq, claim_id, event, registration_id, at FROM office_outbox
     WHERE event <> 'again' ORDER BY id LIMIT ?`,
  )
    .all(limit)
    .map((record) => eventSchema.parse(record))
}

/** Whether rows came into doubt whose claims had ended. */
export function hasLostClaims(db: ReadableDb): boolean {
  return prepare(db, `SELECT 1 FROM office_outbox WHERE event = 'again'`).get() !== undefined
}

/** Whether claims wait to be ended in the register. */
export function hasWaitingEnds(db: ReadableDb): boolean {
  return prepare(db, `SELECT 1 FROM office_outbox WHERE event = 'void' LIMIT 1`).get() !== undefined
}

/** Takes out what the register has heard. */
export function dropOutbox(db: WritableDb, ids: readonly number[]): void {
  prepare(db, 'DELETE FROM office_outbox WHERE id IN (SELECT value FROM json_each(?))').run(
    JSON.stringify(ids),
  )
}

/** Takes out what asked for new claims, once they were asked for. */
export function dropLostClaims(db: WritableDb): void {
  prepare(db, `DELETE FROM office_outbox WHERE event = 'again'`).run()
}

/** Adds what the register is to hear of a claim. */
export function addToOutbox(db: WritableDb, event: Omit<OutboxEvent, 'id'>): void {
  prepare(
    db,
    `INSERT INTO office_outbox (seq, claim_id, event, registration_id, at) VALUES (?, ?, ?, ?, ?)`,
  ).run(event.seq, event.claimId, event.event, event.registrationId, event.at)
}
