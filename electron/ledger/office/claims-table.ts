import { z } from 'zod'
import type { ReadableDb, WritableDb } from '#electron/sqlite/database'
import type { RowRef } from '../runs/sending-table'
import { prepare } from '../statements'

/*
 * What this desk holds in the register of its office. How a claim ends is told by triggers (migration 0014).
 */

export type ClaimKind = 'register' | 'activate'

/** A claim of this desk, under the number it has there. */
export interface DeskClaim {
  readonly seq: number
  readonly kind: ClaimKind
  /** What must not be sent twice: `DraftKind.toKey`. */
  readonly key: string
}

/** Whether a claim may be sent by: it was not ended since the register was asked. */
export function isClaimOpen(db: ReadableDb, { seq }: DeskClaim): boolean {
  const known = z.object({ rows: z.int(), live: z.int() }).parse(
    prepare(
      db,
      `SELECT count(*) AS rows, count(*) FILTER (WHERE released = 0) AS live
         FROM office_claims WHERE seq = ?`,
    ).get(seq),
  )
  return known.rows === 0 || known.live > 0
}

/** Keeps a claim with the row that is sent by it; called once the row is `sending`, in the same transaction. */
export function holdClaim(db: WritableDb, claim: DeskClaim, row: RowRef): void {
  prepare(
    db,
    `INSERT OR REPLACE INTO office_claims (seq, kind, key, run_id, position, sent_order)
     SELECT ?, ?, ?, run_id, position, sent_order FROM run_rows WHERE run_id = ? AND position = ?`,
  ).run(claim.seq, claim.kind, claim.key, row.runId, row.position)
}

/** Ends a claim that no row is sent by; one that another row holds stays. */
export function letClaimGo(db: WritableDb, claim: DeskClaim, row: RowRef): void {
  if (isKnown(db, claim.seq)) return
  prepare(
    db,
    `INSERT INTO office_claims (seq, kind, key, run_id, position, released)
     VALUES (?, ?, ?, ?, ?, 1)`,
  ).run(claim.seq, claim.kind, claim.key, row.runId, row.position)
  tellEnd(db, claim.seq)
}

/** The highest number under which the register gave this desk a claim; 0 for none. */
export function findHighestClaim(db: ReadableDb): number {
  const record = prepare(db, 'SELECT coalesce(max(seq), 0) AS highest FROM office_claims').get()
  return z.object({ highest: z.int() }).parse(record).highest
}

/** Forgets what the register gave: all is to be claimed again. */
export function forgetClaims(db: WritableDb): void {
  prepare(db, 'DELETE FROM office_claims').run()
  prepare(db, 'DELETE FROM office_outbox').run()
}

/** Those numbers that this ledger has no claim under: nothing was sent by them. */
export function listUnknownSeqs(db: ReadableDb, seqs: readonly number[]): number[] {
  return seqs.filter((seq) => !isKnown(db, seq))
}

/** Ends claims that nobody knows what for. */
export function releaseSeqs(db: WritableDb, seqs: readonly number[]): void {
  const forget = prepare(
    db,
    `INSERT INTO office_claims (seq, kind, key, run_id, position, released)
     VALUES (?, 'register', '', -1, -1, 1)`,
  )
  for (const seq of seqs) {
    if (isKnown(db, seq)) continue
    forget.run(seq)
    tellEnd(db, seq)
  }
}

function isKnown(db: ReadableDb, seq: number): boolean {
  return prepare(db, 'SELECT 1 FROM office_claims WHERE seq = ? LIMIT 1').get(seq) !== undefined
}

function tellEnd(db: WritableDb, seq: number): void {
  prepare(db, `INSERT INTO office_outbox (seq, event) VALUES (?, 'void')`).run(seq)
}

/** Something this desk sent, before or beside the register. */
export interface SentBefore extends RowRef {
  readonly kind: ClaimKind
  readonly key: string
  readonly state: 'done' | 'doubt'
  readonly registrationId: string | null
  /** Epoch seconds, UTC. */
  readonly at: number
  readonly sentOrder: number | null
}

const sentSchema = z
  .object({
    kind: z.enum(['register', 'activate']),
    key: z.string(),
    run_id: z.int(),
    position: z.int(),
    is_done: z.int(),
    registration_id: z.string().nullable(),
    at: z.int(),
    sent_order: z.int().nullable(),
  })
  .transform(
    (sent): SentBefore => ({
      kind: sent.kind,
      key: sent.key,
      runId: sent.run_id,
      position: sent.position,
      state: sent.is_done === 1 ? 'done' : 'doubt',
      registrationId: sent.registration_id,
      at: sent.at,
      sentOrder: sent.sent_order,
    }),
  )

/**
 * What this desk has done, holds in doubt or is sending, and has no claim on: the first of these, at most `limit`.
 *
 * Activations come from their own table, which outlives their runs.
 */
export function listUnclaimed(db: ReadableDb, limit: number): SentBefore[] {
  return prepare(
    db,
    `SELECT * FROM (
       SELECT 'register' AS kind, r.dedupe_key AS key, r.run_id, r.position, r.state = 'done' AS is_done,
         r.registration_id, coalesce(r.settled_at, r.sent_at, 0) AS at, r.sent_order
       FROM runs CROSS JOIN run_rows AS r INDEXED BY run_rows_by_state
       WHERE runs.kind = 'register' AND r.run_id = runs.id AND r.dedupe_key <> ''
         AND (r.state IN ('done', 'unknown', 'sending')
           OR (r.state = 'refused' AND r.cause = 'refusal-provisional'))
       UNION ALL
       SELECT 'activate', 'invoice:' || invoice_key, run_id, position, done_at IS NOT NULL, registration_id,
         coalesce(done_at, sent_at), sent_order
       FROM activations) AS sent
     WHERE NOT EXISTS (SELECT 1 FROM office_claims AS c WHERE c.run_id = sent.run_id
         AND c.position = sent.position AND c.released = 0 AND c.sent_order IS sent.sent_order)
       AND NOT EXISTS (SELECT 1 FROM office_collisions AS x WHERE x.run_id = sent.run_id
         AND x.position = sent.position AND x.key = sent.key)
       AND NOT EXISTS (SELECT 1 FROM office_elsewhere AS e WHERE e.run_id = sent.run_id
         AND e.position = sent.position AND e.is_own = 0)
     LIMIT ?`,
  )
    .all(limit)
    .map((record) => sentSchema.parse(record))
}

/** Keeps the claim of something that was sent before it was claimed. */
export function keepClaimOf(db: WritableDb, seq: number, sent: SentBefore): void {
  prepare(
    db,
    `INSERT OR REPLACE INTO office_claims (seq, kind, key, run_id, position, sent_order)
     VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(seq, sent.kind, sent.key, sent.runId, sent.position, sent.sentOrder)
}
