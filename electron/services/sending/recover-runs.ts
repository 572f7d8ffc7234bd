import type { LedgerWriter } from '#electron/ledger/group-commit'
import { findRun, recoverInterrupted } from '#electron/ledger/runs-table'
import { activationSubject } from './activate-sending'
import { createOutcomeTeller } from './tell-outcome'

/** Puts right what a crash left behind, and on record that it did. `now` is epoch seconds, UTC. */
export function recoverRuns(
  db: LedgerWriter['db'],
  { now, actor }: { readonly now: number; readonly actor: string },
): void {
  recoverInterrupted(db, now, (row) => {
    const run = findRun(db, row.runId)
    if (!run) return
    const subject = run.kind === 'activate' ? activationSubject : undefined
    const tell = createOutcomeTeller({ run, stamp: () => ({ at: now, actor }), subject })
    tell(db, row, { outcome: 'unknown', cause: 'interrupted', knownBy: 'restart' })
  })
}
