import { z } from 'zod'
import type { ReadableDb } from '#electron/sqlite/database'
import {
  type FoundBranch,
  type FoundUser,
  foundBranchSchema,
  foundUserSchema,
} from '#shared/domain/found'
import { splitSearch } from '#shared/domain/search-text'

/*
 * The few users and branches that a search names, for the palette. Whole ids and beginnings of ids and
 * addresses are found by index; parts of words by reading the first `mostRead` records, so that a
 * search never holds up the others for long.
 */
const mostRead = 100_000

const userFields = 'registration_id AS registrationId, store_name AS storeName, email'
const branchFields = `b.registration_id AS registrationId, b.branch_id AS branchId, b.name,
  u.store_name AS storeName`

/** Users whose name, address or id holds every word; ids and addresses that begin with the text first. */
export function searchUsers(db: ReadableDb, text: string, limit: number): FoundUser[] {
  const words = splitSearch(text)
  if (words.length === 0) return []
  const whole = text.trim()
  const found = [
    ...beginsWith(db, 'registration_id', whole.toUpperCase(), limit),
    ...beginsWith(db, 'email_key', whole.toLowerCase(), limit),
    ...db
      .prepare<unknown[], unknown>(
        `SELECT ${userFields} FROM (SELECT * FROM users WHERE vanished_at IS NULL LIMIT ${mostRead})
         WHERE ${likeEach(words.length, "store_name || ' ' || email || ' ' || registration_id")}
         LIMIT ?`,
      )
      .all(...words.map(toLikePattern), limit),
  ]
  const byId = new Map(
    z
      .array(foundUserSchema)
      .parse(found)
      .map((user) => [user.registrationId, user]),
  )
  return [...byId.values()].slice(0, limit)
}

/** Branches whose name or id holds every word. */
export function searchBranches(db: ReadableDb, text: string, limit: number): FoundBranch[] {
  const words = splitSearch(text)
  if (words.length === 0) return []
  const found = db
    .prepare<unknown[], unknown>(
      `SELECT ${branchFields} FROM (SELECT * FROM branches LIMIT ${mostRead}) AS b
         JOIN users AS u USING (registration_id)
       WHERE u.vanished_at IS NULL AND ${likeEach(words.length, "b.name || ' ' || b.branch_id")}
       LIMIT ?`,
    )
    .all(...words.map(toLikePattern), limit)
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

function likeEach(count: number, text: string): string {
  return Array.from({ length: count }, () => `${text} LIKE ? ESCAPE '\\'`).join(' AND ')
}

function toLikePattern({ text }: { readonly text: string }): string {
  return `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
}
