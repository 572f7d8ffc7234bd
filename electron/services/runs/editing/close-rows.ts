import { batchSize } from '#electron/async/cooperative-batches'
import type { Ledger } from '#electron/ledger/group-commit'
import { listClosable } from '#electron/ledger/runs/draft-rows-table'
import { deleteEdits } from '#electron/ledger/runs/edits-table'
import { listRows } from '#electron/ledger/runs/run-rows-table'
import { type ClosablePart, statesOf } from '#shared/domain/runs/what-is-left'
import { takeSnapshot } from '../decide-row'
import type { DraftDeps } from '../drafting/draft-deps'
import { changeRows } from './change-rows'

/**
 * Closes the rows of some parts of what is left: they are left out for a reason, and only `openClosed` takes
 * them in again. Gives how many.
 */
export function closeRows(
  deps: DraftDeps,
  runId: number,
  parts: readonly ClosablePart[],
  reason: string,
): Promise<number> {
  const states = parts.flatMap((part) => statesOf[part])
  const { db } = deps.writer
  return changeRows(deps, runId, {
    next: (after) => listClosable(db, runId, states, { after, limit: batchSize }),
    change: (row) => ({ ...takeSnapshot(row), conflict: { kind: 'closed', reason } }),
    keep: (writable) => forgetSteps(writable, runId),
  })
}

/** Opens the closed rows again, each as what stands around it now lets it be. Gives how many. */
export function openClosed(deps: DraftDeps, runId: number): Promise<number> {
  const { db } = deps.writer
  return changeRows(deps, runId, {
    // Each slice is the first of those that are still closed.
    next: () => listRows(db, runId, 'closed', { offset: 0, limit: batchSize }),
    change: (row) => ({ ...takeSnapshot(row), conflict: null }),
    keep: (writable) => forgetSteps(writable, runId),
  })
}

/** To undo an earlier step would open a row behind the reason it was closed for. */
function forgetSteps(db: Ledger, runId: number): void {
  deleteEdits(db, runId)
}
