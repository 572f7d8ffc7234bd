import { z } from 'zod'
import type { ReadableDb } from '#electron/sqlite/database'

/** The ids of these users, in this order. */
export function findIds(db: ReadableDb, userNos: Uint32Array): string[] {
  return z.array(z.string()).parse(
    db
      .prepare(
        `SELECT registration_id FROM json_each(?) AS wanted
         JOIN users ON user_no = wanted.value ORDER BY wanted.key`,
      )
      .pluck()
      .all(JSON.stringify([...userNos])),
  )
}

/** Who the partner's list no longer holds: few among very many. */
export function findVanished(db: ReadableDb): ReadonlySet<number> {
  const found = db.prepare('SELECT user_no FROM users WHERE vanished_at IS NOT NULL').pluck().all()
  return new Set(z.array(z.int()).parse(found))
}

/** The numbers of the users with these ids, in this order; unknown ids are left out. */
export function findNumbers(db: ReadableDb, registrationIds: readonly string[]): number[] {
  return z.array(z.int()).parse(
    db
      .prepare(
        `SELECT user_no FROM json_each(?) AS wanted
           JOIN users ON registration_id = wanted.value ORDER BY wanted.key`,
      )
      .pluck()
      .all(JSON.stringify(registrationIds)),
  )
}
