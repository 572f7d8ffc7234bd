import { z } from 'zod'
import type { ReadableDb } from '#electron/sqlite/database'
import { toMatchQuery } from './search-words'

/** The users that hold every word of a search, as far as they were looked for. */
export interface SearchScan {
  readonly has: (userNo: number) => boolean
  readonly count: () => number
  /** The part of the users looked at that hold them; a guess at that of all. */
  readonly share: () => number
  readonly isWhole: () => boolean
  /** Looks for some more. */
  readonly advance: () => void
}

const rowsAtOnce = 10_000
const foundSchema = z.array(z.number())

/** Null where the search holds no word. `size`: one more than the highest `user_no`. */
export function createSearchScan(db: ReadableDb, search: string, size: number): SearchScan | null {
  const query = toMatchQuery(search)
  if (query === null) return null
  const next = db
    .prepare(
      `SELECT json_group_array(rowid) FROM (SELECT rowid FROM search
       WHERE search MATCH ? AND rowid > ? ORDER BY rowid LIMIT ${rowsAtOnce})`,
    )
    .pluck()
  const found = new Uint8Array(size)
  let count = 0
  let last = 0
  let isWhole = false
  return {
    has: (userNo) => found[userNo] === 1,
    count: () => count,
    share: () => count / Math.max(1, last),
    isWhole: () => isWhole,
    advance: () => {
      if (isWhole) return
      const userNos = foundSchema.parse(JSON.parse(z.string().parse(next.get(query, last))))
      for (const userNo of userNos) found[userNo] = 1
      count += userNos.length
      last = userNos.at(-1) ?? last
      isWhole = userNos.length < rowsAtOnce
    },
  }
}
