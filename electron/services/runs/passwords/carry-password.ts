import { listRowsByDedupeKey } from '#electron/ledger/runs/draft-rows-table'
import { findRun } from '#electron/ledger/runs/runs-table'
import type { EarlierResult } from '#electron/services/sources/results-columns'
import { writePlace } from '#shared/domain/runs/row-place'
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
  const { runId, place } = earlier
  const run = runId === null ? null : findRun(deps.writer.db, runId)
  if (run === null || place === '' || dedupeKey === '') return null
  const row = listRowsByDedupeKey(deps.writer.db, run.id, dedupeKey, groupWindow).find(
    (candidate) => writePlace(run.source, candidate.rowNumber) === place,
  )
  return row ? openPassword(deps.cipher, row) : null
}
