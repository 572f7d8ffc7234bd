import type { ReadableDb } from '#electron/sqlite/database'
import { readNumberList } from './number-list'
import { toMatchQuery } from './search-words'

/** The users that hold every word of a search. */
export interface SearchScan {
  /** The part of all users that hold them: a guess from the first that do. */
  readonly share: () => number
  /** Looks for all of them, once. */
  readonly finish: () => void
  /** Of those found so far. */
  readonly has: (userNo: number) => boolean
  readonly count: () => number
}

/** Enough to tell a rare word from a common one, in a fraction of what all take. */
const sampled = 1000

/** Null where the search holds no word. `size`: one more than the highest `user_no`. */
export function createSearchScan(db: ReadableDb, search: string, size: number): SearchScan | null {
  const query = toMatchQuery(search)
  if (query === null) return null
  const matches = 'SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid'
  const found = new Uint8Array(size)
  let count = 0
  let share: number | undefined
  let isWhole = false
  const read = (limit: string): readonly number[] => {
    const list = db.prepare(`SELECT json_group_array(rowid) FROM (${matches} ${limit})`).pluck()
    const userNos = readNumberList(list.get(query))
    for (const userNo of userNos) found[userNo] = 1
    count = userNos.length
    return userNos
  }
  return {
    has: (userNo) => found[userNo] === 1,
    count: () => count,
    share: () => {
      if (share !== undefined) return share
      const last = read(`LIMIT ${sampled}`).at(-1)
      isWhole = count < sampled
      share = count / Math.max(1, isWhole ? size : (last ?? size))
      return share
    },
    // In one go: the index would read its list from the beginning for each further part.
    finish: () => {
      if (!isWhole) read('')
      isWhole = true
    },
  }
}
