import { z } from 'zod'
import type { ReadableDb, WritableDb } from '#electron/sqlite/database'
import type { ClaimedElsewhere } from '#shared/domain/runs/row'
import { prepare } from '../statements'
import type { SentBefore } from './claims-table'

/** Something that this desk sent and another one has a claim on. */
export interface Collision extends ClaimedElsewhere {
  readonly kind: 'register' | 'activate'
  readonly key: string
  readonly runId: number
  readonly position: number
}

const collisionSchema = z
  .object({
    kind: z.enum(['register', 'activate']),
    key: z.string(),
    run_id: z.int(),
    position: z.int(),
    desk: z.string(),
    operator: z.string(),
    at: z.int(),
    state: z.enum(['done', 'unknown', 'sending']),
    registration_id: z.string().nullable(),
  })
  .transform(
    ({ run_id: runId, registration_id: registrationId, ...rest }): Collision => ({
      ...rest,
      runId,
      registrationId,
    }),
  )

/** `seenAt` is set where nobody needs to look at it: epoch seconds, UTC. */
export function keepCollision(
  db: WritableDb,
  sent: SentBefore,
  holder: ClaimedElsewhere,
  seenAt: number | null,
): void {
  prepare(
    db,
    `INSERT OR REPLACE INTO office_collisions
       (kind, key, run_id, position, desk, operator, at, state, registration_id, seen_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    ...[sent.kind, sent.key, sent.runId, sent.position],
    ...[holder.desk, holder.operator, holder.at, holder.state, holder.registrationId, seenAt],
  )
}

/** What nobody has looked at yet, at most `limit`. */
export function listCollisions(db: ReadableDb, limit: number): Collision[] {
  return prepare(
    db,
    `SELECT kind, key, run_id, position, desk, operator, at, state, registration_id
     FROM office_collisions WHERE seen_at IS NULL ORDER BY run_id, position LIMIT ?`,
  )
    .all(limit)
    .map((record) => collisionSchema.parse(record))
}

export function countCollisions(db: ReadableDb): number {
  const record = prepare(
    db,
    'SELECT count(*) AS count FROM office_collisions WHERE seen_at IS NULL',
  ).get()
  return z.object({ count: z.int() }).parse(record).count
}

/** A person has looked at them. `at` is epoch seconds, UTC. */
export function markCollisionsSeen(db: WritableDb, at: number): void {
  prepare(db, 'UPDATE office_collisions SET seen_at = ? WHERE seen_at IS NULL').run(at)
}
