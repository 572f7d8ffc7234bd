import { AppError } from '#electron/errors/app-error'
import type { LedgerWriter } from '#electron/ledger/group-commit'
import { countRows, type RunRecord, setRunState } from '#electron/ledger/runs/runs-table'
import type { HistoryEvent } from '#shared/domain/history'
import type { Run, RunState } from '#shared/domain/runs/run'
import { hasEnded } from '#shared/domain/runs/what-is-left'
import type { CreateRunDeps } from './drafting/create-run'
import { closeRows, openClosed } from './editing/close-rows'
import { resendRefused } from './editing/edit-run'
import type { RunsService } from './runs-service'

/** What working on a run that was sent to its end, or given up, needs. */
export interface EndingsDeps {
  readonly writer: LedgerWriter
  /** Epoch seconds, UTC. */
  readonly now: () => number
  readonly record: (event: HistoryEvent) => Promise<void>
  readonly isActive: (runId: number) => boolean
  /** Throws `run-not-found`. */
  readonly known: (runId: number) => RunRecord
  readonly show: (runId: number) => Run
  readonly of: (runId: number) => CreateRunDeps
  /** Work on a run that nobody else works on meanwhile. */
  readonly takeTurn: <T>(runId: number, work: () => Promise<T>) => Promise<T>
}

/** The ways on from a result. None of them sends anything: a run is sent by its start alone. */
export function createEndings(
  deps: EndingsDeps,
): Pick<RunsService, 'reopen' | 'resendRefused' | 'closeRows' | 'openClosed'> {
  const { writer, known, show } = deps

  /** Closes or opens rows of a run that has ended, and puts on record who did and how many. */
  function settle(runId: number, details: HistoryEvent['details'], work: () => Promise<number>) {
    return deps.takeTurn(runId, async () => {
      const { state, source } = known(runId)
      if (!hasEnded({ state }) || deps.isActive(runId)) {
        throw new AppError('run-wrong-state', `run is ${state}`)
      }
      const count = await work()
      if (count > 0) {
        await deps.record({
          ...{ kind: 'decision', outcome: 'done', runId, sourceName: source.name },
          details: { ...details, count },
        })
      }
      return { run: show(runId), changed: count }
    })
  }

  return {
    reopen: ({ runId }) =>
      deps.takeTurn(runId, async () => {
        const { state } = known(runId)
        if (state !== 'cancelled' || deps.isActive(runId)) {
          throw new AppError('run-wrong-state', `run is ${state}`)
        }
        await writer.write((db) => setRunState(db, runId, 'paused', deps.now()))
        return show(runId)
      }),
    resendRefused: ({ runId }) =>
      deps.takeTurn(runId, async () => {
        const { state } = known(runId)
        if (!resting.has(state) || deps.isActive(runId)) {
          throw new AppError('run-wrong-state', `run is ${state}`)
        }
        const changed = await resendRefused(deps.of(runId), runId)
        if (changed > 0 && hasEnded({ state })) {
          await writer.write((db) => setRunState(db, runId, 'paused', deps.now()))
        }
        return { run: show(runId), changed, waiting: countRows(writer.db, runId).refused }
      }),
    closeRows: ({ runId, parts, reason }) =>
      settle(runId, { decision: 'rows-closed', reason }, () =>
        closeRows(deps.of(runId), runId, parts, reason),
      ),
    openClosed: ({ runId }) =>
      settle(runId, { decision: 'rows-opened' }, () => openClosed(deps.of(runId), runId)),
  }
}

const resting: ReadonlySet<RunState> = new Set(['paused', 'stopped', 'finished', 'cancelled'])
