import { listRowsByDedupeKey } from '#electron/ledger/runs/draft-rows-table'
import type { EarlierResult } from '#electron/services/sources/results-columns'
import type { DraftDeps } from '../drafting/draft-deps'
import { groupWindow } from '../drafting/recheck-duplicates'
import { openPassword } from './passwords'

/**
 * The password of the row that a line of a results file came from.
 *
 * Results files hold no passwords. The ledger still has those of unfinished rows: a line that names
 * its run and its row, and still has the same address, gets its own back. Null for any other.
 */
export function findCarriedPassword(
  deps: Pick<DraftDeps, 'writer' | 'cipher'>,
  earlier: EarlierResult,
  dedupeKey: string,
): string | null {
  const { runId, rowNumber } = earlier
  if (runId === null || rowNumber === null || dedupeKey === '') return null
  const row = listRowsByDedupeKey(deps.writer.db, runId, dedupeKey, groupWindow).find(
    (candidate) => candidate.rowNumber === rowNumber,
  )
  return row ? openPassword(deps.cipher, row) : null
}
