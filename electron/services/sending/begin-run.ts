import { seconds } from '#electron/async/clock'
import { AppError } from '#electron/errors/app-error'
import { findRun, setRunState } from '#electron/ledger/runs/runs-table'
import { doubtSending } from '#electron/ledger/runs/sending-table'
import type { EngineOptions } from './engine-options'
import { type AppendOutcome, createOutcomeHistory } from './outcome-history'

/**
 * Marks a run as running, and puts in doubt what a crash left on its way; gives what puts outcomes on
 * record. Throws `run-not-found`.
 */
export function beginRun({ writer, runId, strategy, clock, actor }: EngineOptions): AppendOutcome {
  const run = findRun(writer.db, runId)
  if (!run) throw new AppError('run-not-found', `run ${runId}`)
  const stamp = () => ({ at: seconds(clock), actor })
  const appendOutcome = createOutcomeHistory({ run, stamp, subject: strategy.subject })
  writer.db
    .transaction(() => {
      for (const row of doubtSending(writer.db, runId, seconds(clock))) {
        appendOutcome(writer.db, row, {
          outcome: 'unknown',
          cause: 'interrupted',
          knownBy: 'restart',
        })
      }
      setRunState(writer.db, runId, 'running', seconds(clock))
    })
    .immediate()
  return appendOutcome
}
