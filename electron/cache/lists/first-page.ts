import { z } from 'zod'
import type { ReadableDb } from '#electron/sqlite/database'
import type { UserSort } from '#shared/domain/users/user-query'
import { normaliseForSearch, splitSearch } from '#shared/domain/values/search-text'
import type { SearchScan } from '../search/search-scan'
import type { Job } from './cooperative-scheduler'
import { isTextSort, type Order, type Part, textColumns, userAt } from './sort-orders'

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

/** A word as common as this: a page of those that hold it is soon found along the order. */
const commonShare = 1 / 5
/** Reading what a user holds takes some microseconds: a page that needs more of it is found otherwise. */
const mostRead = 500
const readAtOnce = 100

export interface Wish {
  readonly scan: SearchScan
  /** All that a search found of which this one is a part: who holds `waru` holds `war`. Null for none. */
  readonly wider: SearchScan | null
  readonly search: string
  readonly order: Order
  /** Null: everybody is. */
  readonly isLeft: ((userNo: number) => boolean) | null
  readonly sort: UserSort
  readonly part: Part
}

export interface FirstFound {
  readonly userNos: readonly number[]
  /** How many there are in all, where that is known. */
  readonly count: number | null
}

/**
 * The first users that a search finds, before the runToEnd list of them is made. Null for a part further
 * down.
 *
 * All that hold a word take longer to find than reading some users along the order does, where many of
 * them hold it: of those that a wider search found, or of all where the word is common.
 */
export function* findFirst(db: ReadableDb, wish: Wish): Job<FirstFound | null> {
  const { scan, wider, isLeft, part } = wish
  if (part.offset + part.limit > farthest) return null
  if (!scan.isWhole() && (wider || scan.share() >= commonShare)) {
    yield
    const userNos = yield* readAlong(db, wish)
    if (userNos) return { userNos, count: null }
  }
  scan.finish()
  return { userNos: walkAlong(wish), count: isLeft ? null : scan.count() }
}

/** Reads what users along the order hold; null where they will not make a page soon. */
function* readAlong(db: ReadableDb, { wider, search, order, isLeft, sort, part }: Wish) {
  const end = part.offset + part.limit
  const hold = prepareLook(db, search)
  const found: number[] = []
  let next: number[] = []
  let read = 0
  for (let place = 0; place < order.userNos.length; place += 1) {
    const userNo = userAt(order, sort, place)
    if ((wider?.has(userNo) ?? true) && (isLeft?.(userNo) ?? true)) next.push(userNo)
    if (next.length < readAtOnce) continue
    found.push(...hold(next))
    read += next.length
    next = []
    if (found.length >= end) break
    if (found.length * mostRead < end * read) return null
    yield
  }
  return [...found, ...hold(next)].slice(part.offset, end)
}

function walkAlong({ scan, order, isLeft, sort, part }: Wish): number[] {
  const end = part.offset + part.limit
  const found: number[] = []
  for (let place = 0; place < order.userNos.length && found.length < end; place += 1) {
    const userNo = userAt(order, sort, place)
    if (scan.has(userNo) && (isLeft?.(userNo) ?? true)) found.push(userNo)
  }
  return found.slice(part.offset)
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
