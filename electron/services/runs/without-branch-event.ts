import type { Ledger } from '#electron/ledger/group-commit'
import type { RunRecord } from '#electron/ledger/runs/runs-table'
import { findWithoutBranch } from '#electron/ledger/runs/without-branch'
import type { HistoryEvent } from '#shared/domain/history'
import { nameFile } from '#shared/domain/runs/row-place'

/**
 * What history is told when a run begins whose activations go without a branch, as somebody agreed to:
 * how many, and whom the only one is about. Null where there are none.
 */
export function withoutBranchEvent(ledger: Ledger, run: RunRecord): HistoryEvent | null {
  if (run.kind !== 'activate') return null
  const { count, first } = findWithoutBranch(ledger, run.id)
  if (first === null) return null
  const { registrationId = null, email = null, storeName = null } = first.values
  return {
    kind: 'without-branch',
    outcome: 'done',
    runId: run.id,
    sourceName: run.source.name,
    ...(count === 1 && {
      ...{ registrationId, email, storeName },
      ...nameFile(run.source, first.rowNumber),
    }),
    details: { count },
  }
}
