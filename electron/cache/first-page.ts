import { z } from 'zod'
import type { ReadableDb } from '#electron/sqlite/database'
import { normaliseForSearch, splitSearch } from '#shared/domain/search-text'
import type { UserSort } from '#shared/domain/user-query'
import type { Job } from './job-stack'
import type { SearchScan } from './search-scan'
import { isTextSort, type Order, textColumns } from './sort-orders'

export interface Part {
  readonly offset: number
  readonly limit: number
}

/** Further down a list is worth waiting for. */
const farthest = 1000

/**
 * The first users of the unnarrowed list by the index of the database, at once and before anything is
 * in memory. Null where the index alone cannot tell.
 */
export function readFirst(db: ReadableDb, sort: UserSort, part: Part): number[] | null {
  const end = part.offset + part.limit
  if (!isTextSort(sort.by) || end > farthest) return null
  const column = textColumns[sort.by]
  const direction = sort.descending ? 'DESC' : 'ASC'
  const userNos = z.array(z.int()).parse(
    db
      .prepare(
        `SELECT user_no FROM users WHERE ${column} > '' AND vanished_at IS NULL
         ORDER BY ${column} ${direction}, registration_id ${direction} LIMIT ?`,
      )
      .pluck()
      .all(end),
  )
  return userNos.length < end ? null : userNos.slice(part.offset)
}

/** With fewer matches among all users, a page of them is not to be expected soon along the order. */
const leastShare = 1 / 40
const mostLookedAt = 3000
const lookedAtOnce = 200
/** Matches found along the order, as a part of those expected: with fewer they stand elsewhere in it. */
const enough = 0.25

/**
 * The first users that hold a common word, found by walking along the order and reading what they hold:
 * their whole number takes longer to find out. Null where that is not so, or led nowhere.
 */
export function* findFirst(
  db: ReadableDb,
  wish: {
    readonly scan: SearchScan
    readonly search: string
    readonly order: Order
    /** Null: everybody is. */
    readonly isLeft: ((userNo: number) => boolean) | null
    readonly sort: UserSort
    readonly part: Part
  },
): Job<number[] | null> {
  const { scan, order, sort, part, isLeft } = wish
  const end = part.offset + part.limit
  if (end > farthest) return null
  if (scan.count() === 0) scan.advance()
  yield
  if (scan.isWhole() || scan.share() < leastShare) return null
  const walked = sort.descending
    ? order.userNos.slice(Math.max(0, order.valued - mostLookedAt), order.valued).reverse()
    : order.userNos.subarray(0, Math.min(order.valued, mostLookedAt))
  const hold = prepareLook(db, wish.search)
  const found: number[] = []
  for (let at = 0; at < walked.length && found.length < end; at += lookedAtOnce) {
    const next = [...walked.subarray(at, at + lookedAtOnce)]
    found.push(...hold(isLeft ? next.filter(isLeft) : next))
    if (found.length < enough * scan.share() * (at + lookedAtOnce)) return null
    yield
  }
  return found.length < end ? null : found.slice(part.offset, end)
}

const heldSchema = z.array(z.tuple([z.int(), z.string()]))

/** Gives a function that keeps the users that hold every word, in their order. */
function prepareLook(db: ReadableDb, search: string): (userNos: readonly number[]) => number[] {
  const words = splitSearch(search).map(({ text, isPrefix }) => (isPrefix ? ` ${text}` : text))
  const read = db
    .prepare(
      `SELECT user_no, concat_ws(' ', '', store_name, store_address, email, registration_id,
         (SELECT group_concat(name || ' ' || branch_id, ' ') FROM branches AS b
          WHERE b.registration_id = users.registration_id))
       FROM json_each(?) AS wanted JOIN users ON user_no = wanted.value ORDER BY wanted.key`,
    )
    .raw()
  return (userNos) =>
    heldSchema.parse(read.all(JSON.stringify(userNos))).flatMap(([userNo, held]) => {
      const text = normaliseForSearch(held).replace(/\s/gu, ' ')
      return words.every((word) => text.includes(word)) ? [userNo] : []
    })
}
