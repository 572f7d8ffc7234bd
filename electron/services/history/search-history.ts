import { setImmediate as nextTurn } from 'node:timers/promises'
import type { LedgerWriter } from '#electron/ledger/group-commit'
import { countHistory, type IdRange, listHistory } from '#electron/ledger/history/history-list'
import { readHead } from '#electron/ledger/history/history-table'
import type { HistoryEntry, HistoryFilter } from '#shared/domain/history'

type Db = LedgerWriter['db']

/** So many entries are searched for parts of words before the event loop turns: some ten milliseconds. */
const idsAtOnce = 5000

/** The entries a filter leaves before an id, the newest first, at most `limit`. */
export async function searchHistory(
  db: Db,
  filter: HistoryFilter,
  page: { readonly before: number | null; readonly limit: number },
): Promise<HistoryEntry[]> {
  const found: HistoryEntry[] = []
  for await (const range of rangesOf(db, filter, page.before)) {
    found.push(...listHistory(db, filter, range, page.limit - found.length))
    if (found.length >= page.limit) break
  }
  return found
}

/** How many entries a filter leaves. */
export async function countFound(db: Db, filter: HistoryFilter): Promise<number> {
  let count = 0
  for await (const range of rangesOf(db, filter, null)) count += countHistory(db, filter, range)
  return count
}

/** The ids to look through, from the newest down: at once where an index leads the way, else in slices. */
async function* rangesOf(
  db: Db,
  { search }: HistoryFilter,
  before: number | null,
): AsyncGenerator<IdRange> {
  const { lastId, cutId } = readHead(db) ?? { lastId: 0, cutId: 0 }
  const size = search === '' ? lastId + 1 : idsAtOnce
  for (let end = Math.min(before ?? lastId + 1, lastId + 1); end > cutId + 1; end -= size) {
    yield { after: Math.max(cutId, end - size - 1), before: end }
    await nextTurn()
  }
}
