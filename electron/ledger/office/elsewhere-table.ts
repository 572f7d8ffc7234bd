import { z } from 'zod'
import type { ReadableDb, WritableDb } from '#electron/sqlite/database'
import type { PacketReading } from '#shared/domain/runs/activation'
import type { ClaimedElsewhere } from '#shared/domain/runs/row'
import type { RowRef } from '../runs/sending-table'
import { prepare } from '../statements'

/*
 * Rows of this desk whose claim is another's, and claims of this desk that another one settled (migration 0016).
 */

/** Notes whose claim a row waits for; `isOwn`: it was made by the desk that this ledger was before. */
export function keepElsewhere(
  db: WritableDb,
  row: RowRef,
  { claimId, isOwn }: { readonly claimId: number; readonly isOwn: boolean },
): void {
  prepare(db, 'INSERT OR REPLACE INTO office_elsewhere VALUES (?, ?, ?, ?)').run(
    ...[row.runId, row.position, claimId, isOwn ? 1 : 0],
  )
}

/** The claim of another desk that a row was taken on from; null for a row of this desk's own. */
export function findTakenOn(db: ReadableDb, row: RowRef): number | null {
  const record = prepare(
    db,
    'SELECT claim_id FROM office_elsewhere WHERE run_id = ? AND position = ? AND is_own = 0',
  ).get(row.runId, row.position)
  return record === undefined ? null : z.object({ claim_id: z.int() }).parse(record).claim_id
}

/** Whether a claim was made by a desk that this ledger was before. */
export function isOwnElsewhere(db: ReadableDb, claimId: number): boolean {
  const found = prepare(db, 'SELECT 1 FROM office_elsewhere WHERE claim_id = ? AND is_own = 1')
  return found.get(claimId) !== undefined
}

/** What another desk read of something that this one claimed. */
export interface EndedClaim extends Omit<ClaimedElsewhere, 'state'> {
  readonly seq: number
  readonly event: 'done' | 'void'
}

const endedSchema = z
  .object({
    seq: z.int(),
    event: z.enum(['done', 'void']),
    desk: z.string(),
    operator: z.string(),
    at: z.int(),
    registration_id: z.string().nullable(),
  })
  .transform(
    ({ registration_id: registrationId, ...rest }): EndedClaim => ({ ...rest, registrationId }),
  )

/** Keeps what other desks told of this desk's claims; the last word of each counts. */
export function keepEnded(db: WritableDb, ended: readonly EndedClaim[]): void {
  const keep = prepare(db, 'INSERT OR REPLACE INTO office_ended VALUES (?, ?, ?, ?, ?, ?)')
  for (const { seq, event, desk, operator, at, registrationId } of ended) {
    keep.run(seq, event, desk, operator, at, registrationId)
  }
}

/** What another desk read of the claim that a row of this one was sent by; null where none did. */
export function findEnded(
  db: ReadableDb,
  row: RowRef & { readonly sentOrder: number | null },
): EndedClaim | null {
  const record = prepare(
    db,
    `SELECT e.* FROM office_claims AS c JOIN office_ended AS e USING (seq)
     WHERE c.run_id = ? AND c.position = ? AND c.sent_order IS ? AND c.released = 0`,
  ).get(row.runId, row.position, row.sentOrder)
  return record === undefined ? null : endedSchema.parse(record)
}

/**
 * Takes a row on that another desk claimed and never told of: it is in doubt, as if it had been sent from here at
 * `claimedAt`, epoch seconds, before everything that is sent from now on.
 */
export function takeOn(
  db: WritableDb,
  row: RowRef,
  taken: {
    readonly claim: { readonly claimId: number; readonly claimedAt: number }
    readonly holder: ClaimedElsewhere
    readonly nextCheckAt: number
    /** What its user had before, as far as this desk knew. */
    readonly before: PacketReading | null
  },
): void {
  // Before the state moves: the triggers go by it.
  keepElsewhere(db, row, { claimId: taken.claim.claimId, isOwn: false })
  prepare(
    db,
    `UPDATE run_rows SET state = 'unknown', cause = 'claimed-elsewhere', sent_at = ?, absent_at = NULL,
       missed_at = NULL, next_check_at = ?, settled_at = NULL, server_message = NULL, found_json = NULL,
       known_by = NULL, readings_json = ?, conflict_json = ?, sent_order = (SELECT last + 1 FROM sent_counter)
     WHERE run_id = ? AND position = ? AND state IN ('ready', 'unsent')`,
  ).run(
    ...[taken.claim.claimedAt, taken.nextCheckAt],
    taken.before && JSON.stringify({ before: taken.before, after: null }),
    ...[JSON.stringify({ kind: 'sent-elsewhere', ...taken.holder }), row.runId, row.position],
  )
  prepare(db, 'UPDATE sent_counter SET last = last + 1').run()
}
