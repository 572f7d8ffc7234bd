import { z } from 'zod'
import type { ReadableDb } from '#electron/sqlite/database'
import { toMatchQuery } from './search-words'

/** The users that hold every word of a search. */
export interface SearchScan {
  /** The part of all users that hold them: a guess from the first that do. */
  readonly share: () => number
  /** Looks for all of them, once. */
  readonly finish: () => void
  readonly isWhole: () => boolean
  /** Of those found so far. */
  readonly has: (userNo: number) => boolean
  readonly count: () => number
}

/** Enough to tell a rare word from a common one, in a fraction of what all take. */
const sampled = 200
const listSchema = z.string().nullable()

/** Null where the search holds no word. `size`: one more than the highest `user_no`. */
export function createSearchScan(db: ReadableDb, search: string, size: number): SearchScan | null {
  const query = toMatchQuery(search)
  if (query === null) return null
  const found = new Uint8Array(size)
  let count = 0
  let share: number | undefined
  let isWhole = false
  const read = (matches: string): number => {
    const list = db.prepare(`SELECT group_concat(rowid) FROM ${matches}`).pluck().get(query)
    const marked = mark(found, listSchema.parse(list) ?? '')
    count = marked.count
    return marked.highest
  }
  return {
    has: (userNo) => found[userNo] === 1,
    count: () => count,
    isWhole: () => isWhole,
    share: () => {
      if (isWhole) return count / size
      if (share !== undefined) return share
      const highest = read(
        `(SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid LIMIT ${sampled})`,
      )
      isWhole = count < sampled
      share = count / (isWhole ? size : highest)
      return share
    },
    // In one go: the index would read its list from the beginning for each further part.
    finish: () => {
      if (!isWhole) read('search WHERE search MATCH ?')
      isWhole = true
    },
  }
}

const comma = 44
const zero = 48

/** Marks the numbers of a list such as `12,345`: in one pass, for a common word's has 100,000s. */
function mark(found: Uint8Array, list: string): { count: number; highest: number } {
  let count = 0
  let highest = 0
  let userNo = 0
  for (let at = 0; at <= list.length; at += 1) {
    const sign = at === list.length ? comma : list.charCodeAt(at)
    if (sign !== comma) {
      userNo = userNo * 10 + (sign - zero)
    } else if (userNo > 0) {
      found[userNo] = 1
      count += 1
      highest = Math.max(highest, userNo)
      userNo = 0
    }
  }
  return { count, highest }
}
