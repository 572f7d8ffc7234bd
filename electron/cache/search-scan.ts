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

/** Asked for first: enough to tell a rare word from a common one, in a millisecond or two. */
const firstRows = 10_000
const foundSchema = z.array(z.number())

/** Null where the search holds no word. `size`: one more than the highest `user_no`. */
export function createSearchScan(db: ReadableDb, search: string, size: number): SearchScan | null {
  const query = toMatchQuery(search)
  if (query === null) return null
  // Not in more parts than two: the index would read its list from the beginning for each of them.
  const matches = 'SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid'
  const read = (limit: string): number[] => {
    const list = db.prepare(`SELECT json_group_array(rowid) FROM (${matches} ${limit})`).pluck()
    return foundSchema.parse(JSON.parse(z.string().parse(list.get(query))))
  }
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
      const isFirst = count === 0
      const userNos = read(isFirst ? `LIMIT ${firstRows}` : '')
      for (const userNo of userNos) found[userNo] = 1
      count = userNos.length
      last = userNos.at(-1) ?? 0
      isWhole = !isFirst || count < firstRows
    },
  }
}
