import { z } from 'zod'
import type { WritableDb } from '#electron/sqlite/database'
import { countUsers } from '../users-table'

export interface MissingUsers {
  /** Users of the copy before this sync, those that vanished earlier left out. */
  readonly copied: number
  /** How many of them the list of the sync under way does not hold. */
  readonly count: number
  /** The first of those, by id. */
  readonly ids: readonly string[]
  /** One that the list does hold; null where it holds nobody. */
  readonly listed: string | null
}

const idsSchema = z.array(z.string())

/** Whom the sync under way has not met, at most `most` of them by id. */
export function findMissing(db: WritableDb, most: number): MissingUsers {
  const missing = `FROM users WHERE vanished_at IS NULL
    AND registration_id NOT IN (SELECT registration_id FROM staged_users)`
  const listed = db
    .prepare('SELECT registration_id FROM staged_users WHERE page IS NOT NULL LIMIT 1')
    .pluck()
    .get()
  return {
    copied: countUsers(db),
    count: z.int().parse(db.prepare(`SELECT count(*) ${missing}`).pluck().get()),
    ids: idsSchema.parse(
      db
        .prepare(`SELECT registration_id ${missing} ORDER BY registration_id LIMIT ?`)
        .pluck()
        .all(most),
    ),
    listed: z
      .string()
      .nullable()
      .parse(listed ?? null),
  }
}
