import { AppError } from '#electron/errors/app-error'
import type { LedgerWriter } from '#electron/ledger/group-commit'
import type { RowRecord } from '#electron/ledger/run-rows-table'
import { findRow } from '#electron/ledger/run-rows-table'
import { findRun, type RunRecord, setRunState } from '#electron/ledger/runs-table'
import { type RowRef, recordDone } from '#electron/ledger/sending-table'
import { clearDoubt, countWaitingRows, listWaitingRows } from '#electron/ledger/waiting-rows'
import type { RowDecision, WaitingCount, WaitingRow } from '#shared/domain/history'
import type { RunKind } from '#shared/domain/run'
import { plainSubject, type RowSubject } from '../sending/tell-outcome'
import type { History } from './history'

export interface WaitingDeps {
  readonly writer: LedgerWriter
  readonly history: Pick<History, 'tell'>
  /** Epoch seconds, UTC. */
  readonly now: () => number
  /** Whether the run is at work: its rows are then the engine's alone. */
  readonly isActive: (runId: number) => boolean
  /** What a person may decide, by kind. */
  readonly decisions: Readonly<Record<RunKind, readonly RowDecision[]>>
  /** What history says a row is about, by kind; left out, the shop its row names. */
  readonly subjects?: Readonly<Partial<Record<RunKind, (row: RowRecord) => RowSubject>>>
  readonly onChange: (runId: number) => void
}

/** Rows whose outcome is not known, of all runs, and what a person decides about them. */
export interface Waiting {
  readonly countWaiting: () => Promise<WaitingCount>
  /** At most 200 after a place, the newest run first. */
  readonly list: (input: { readonly after: RowRef | null }) => Promise<WaitingRow[]>
  /**
   * Settles a row in doubt as a person says, for a reason that goes on record.
   *
   * `send-again` makes it ready and sends nothing: the run goes on when somebody starts it. Throws
   * `run-not-found`, `run-wrong-state` (it is at work) or `row-not-in-doubt`.
   */
  readonly decideRow: (
    input: RowRef & { readonly decision: RowDecision; readonly reason: string },
  ) => Promise<void>
}

const pageSize = 200

export function createWaiting(deps: WaitingDeps): Waiting {
  const { writer, now } = deps

  function show(row: RowRecord): WaitingRow {
    const run = known(writer.db, row.runId)
    const about = (deps.subjects?.[run.kind] ?? plainSubject)(row)
    return {
      runId: row.runId,
      position: row.position,
      kind: run.kind,
      sourceName: run.source.name,
      rowNumber: row.rowNumber,
      registrationId: about.registrationId ?? null,
      email: about.email ?? null,
      storeName: about.storeName ?? null,
      cause: row.cause,
      sentAt: row.sentAt,
      missedAt: row.missedAt,
      nextCheckAt: row.nextCheckAt,
      attempts: row.attempts,
      isRunning: deps.isActive(row.runId),
      decisions: [...deps.decisions[run.kind]],
    }
  }

  return {
    countWaiting: async () => countWaitingRows(writer.db),
    list: async ({ after }) => listWaitingRows(writer.db, after, pageSize).map(show),
    async decideRow({ runId, position, decision, reason }) {
      await writer.write((db) => {
        // Asked inside the transaction: between the click and now the run may have been started.
        const run = known(db, runId)
        const row = findRow(db, runId, position)
        if (deps.isActive(runId)) throw new AppError('run-wrong-state', `run ${runId} is at work`)
        const isAllowed = deps.decisions[run.kind].includes(decision)
        if (row?.state !== 'unknown' || !isAllowed) {
          throw new AppError('row-not-in-doubt', `row ${position} of run ${runId}`)
        }
        settle(db, row, run, decision, now())
        const about = (deps.subjects?.[run.kind] ?? plainSubject)(row)
        deps.history.tell(db, {
          ...about,
          kind: 'decision',
          outcome: decision === 'happened' ? 'done' : 'unsent',
          runId,
          rowNumber: row.rowNumber,
          sourceName: run.source.name,
          details: {
            ...about.details,
            decision,
            reason,
            about: run.kind,
            ...(row.cause === null ? {} : { cause: row.cause }),
          },
        })
      })
      deps.onChange(runId)
    },
  }
}

function settle(
  db: LedgerWriter['db'],
  row: RowRecord,
  run: RunRecord,
  decision: RowDecision,
  at: number,
): void {
  if (decision === 'happened') {
    recordDone(db, row, { registrationId: row.registrationId, serverMessage: null, at })
    return
  }
  clearDoubt(db, row)
  // A finished run with a row to send again is no longer finished; it waits to be started.
  if (run.state === 'finished') setRunState(db, run.id, 'paused', at)
}

function known(db: LedgerWriter['db'], runId: number): RunRecord {
  const run = findRun(db, runId)
  if (!run) throw new AppError('run-not-found', `run ${runId}`)
  return run
}
