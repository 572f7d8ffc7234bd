import { batchSize, nextTurn } from '#electron/async/cooperative-batches'
import { listRowsAfter } from '#electron/ledger/runs/run-rows-table'
import { findRunBySource, type RunRecord } from '#electron/ledger/runs/runs-table'
import type { TakenSource } from '#electron/services/sources/taken-source'
import { nameSheets } from '#shared/domain/runs/row-place'
import type { RunState } from '#shared/domain/runs/run'
import type { DraftDeps } from '../drafting/draft-deps'
import { isLocked } from './resume-passwords'

const unfinished: ReadonlySet<RunState> = new Set(['ready', 'paused', 'stopped'])

/**
 * The unfinished run that was made of the very same file, read the same way, and has passwords that
 * cannot be opened any more. Null where there is none.
 */
export async function findLockedRun(
  deps: DraftDeps,
  { overview }: Pick<TakenSource, 'overview'>,
  sha256: string,
): Promise<RunRecord | null> {
  const run = findRunBySource(deps.writer.db, deps.kind.kind, {
    sha256,
    sheet: overview.sheet,
    ...nameSheets(overview),
  })
  if (!run || !unfinished.has(run.state)) return null
  const isSameReading = run.source.headerRow === overview.headerRow
  return isSameReading && (await hasLockedRow(deps, run.id)) ? run : null
}

async function hasLockedRow(deps: DraftDeps, runId: number): Promise<boolean> {
  let after = -1
  while (true) {
    const rows = listRowsAfter(deps.writer.db, runId, after, batchSize)
    if (rows.some((row) => isLocked(deps, row))) return true
    const last = rows.at(-1)
    if (last === undefined) return false
    after = last.position
    await nextTurn()
  }
}
