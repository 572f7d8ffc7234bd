import { z } from 'zod'
import type { ReadableDb } from '#electron/sqlite/database'
import {
  type FoundBranch,
  type FoundUser,
  foundBranchSchema,
  foundUserSchema,
} from '#shared/domain/runs/found'

const userFields = 'registration_id AS registrationId, store_name AS storeName, email'

/** Users whose id, or else whose address, begins with the text: what is typed to the letter. */
export function findUsersByBeginning(db: ReadableDb, text: string, limit: number): FoundUser[] {
  const whole = text.trim()
  if (whole === '') return []
  const found = [
    ...beginsWith(db, 'registration_id', whole.toUpperCase(), limit),
    ...beginsWith(db, 'email_key', whole.toLowerCase(), limit),
  ]
  return z.array(foundUserSchema).parse(found.slice(0, limit))
}

/** The branches of these users. */
export function listBranches(db: ReadableDb, registrationIds: readonly string[]): FoundBranch[] {
  const found = db
    .prepare(
      `SELECT b.registration_id AS registrationId, b.branch_id AS branchId, b.name,
         u.store_name AS storeName
       FROM json_each(?) AS wanted JOIN users AS u ON u.registration_id = wanted.value
         JOIN branches AS b ON b.registration_id = u.registration_id
       WHERE u.vanished_at IS NULL ORDER BY wanted.key, b.position`,
    )
    .all(JSON.stringify(registrationIds))
  return z.array(foundBranchSchema).parse(found)
}

/** Those of the ids that are there, in no order. */
export function findUsersById(db: ReadableDb, registrationIds: readonly string[]): FoundUser[] {
  const found = db
    .prepare(
      `SELECT ${userFields} FROM json_each(?) AS wanted JOIN users ON registration_id = wanted.value
       WHERE vanished_at IS NULL`,
    )
    .all(JSON.stringify(registrationIds))
  return z.array(foundUserSchema).parse(found)
}

function beginsWith(
  db: ReadableDb,
  column: 'registration_id' | 'email_key',
  beginning: string,
  limit: number,
): unknown[] {
  return db
    .prepare<unknown[], unknown>(
      `SELECT ${userFields} FROM users WHERE ${column} >= ? AND ${column} < ? AND vanished_at IS NULL
       ORDER BY ${column} LIMIT ?`,
    )
    .all(beginning, `${beginning}\u{10ffff}`, limit)
}
