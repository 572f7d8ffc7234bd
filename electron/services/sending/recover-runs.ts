import type { LedgerWriter } from '#electron/ledger/group-commit'
import type { HistoryStamp } from '#electron/ledger/history/history-table'
import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import { findRun, recoverInterrupted } from '#electron/ledger/runs/runs-table'
import type { OutcomeCause } from '#shared/domain/runs/row'
import { createOutcomeHistory } from './outcome-history'
import { activationSubject } from './strategies/activate-sending'

/** Puts right what a crash left behind, and on record that it did. `now` is epoch seconds, UTC. */
export function recoverRuns(
  db: LedgerWriter['db'],
  { now, actor }: { readonly now: number; readonly actor: string },
): void {
  recoverInterrupted(db, now, (row) => {
    appendDoubt({ db, row, cause: 'interrupted', stamp: { at: now, actor }, knownBy: 'restart' })
  })
}

/** Puts on record that a row of no running run is in doubt. */
export function appendDoubt({
  db,
  row,
  cause,
  stamp,
  knownBy = 'look',
}: {
  readonly db: LedgerWriter['db']
  readonly row: RowRecord
  readonly cause: OutcomeCause
  readonly stamp: HistoryStamp
  readonly knownBy?: 'look' | 'restart'
}): void {
  const run = findRun(db, row.runId)
  if (!run) return
  const subject = run.kind === 'activate' ? activationSubject : undefined
  const tell = createOutcomeHistory({ run, stamp: () => stamp, subject })
  tell(db, row, { outcome: 'unknown', cause, knownBy })
}
