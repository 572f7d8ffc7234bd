import { AppError } from '#electron/errors/app-error'
import type { LedgerWriter } from '#electron/ledger/group-commit'
import { acceptShown } from '#electron/ledger/runs/held-rows'
import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import { findRow } from '#electron/ledger/runs/run-rows-table'
import { countRows, findRun, type RunRecord, setRunState } from '#electron/ledger/runs/runs-table'
import { type RowRef, recordDone } from '#electron/ledger/runs/sending-table'
import {
  clearDoubt,
  countUnresolvedRows,
  leaveOutDoubted,
  listUnresolvedRows,
} from '#electron/ledger/runs/unresolved-rows'
import type {
  HistoryOutcome,
  RowDecision,
  UnresolvedCount,
  UnresolvedRow,
} from '#shared/domain/history'
import type { RowConflict } from '#shared/domain/runs/row'
import { nameFile } from '#shared/domain/runs/row-place'
import type { RunKind } from '#shared/domain/runs/run'
import type { History } from '../history/history'
import { plainSubject, type RowSubject } from '../sending/outcome-history'
import { describeSent, readingDetails } from './describe-readings'
import { type ReadAgainDeps, readAgain } from './read-again'

export interface UnresolvedRowsDeps {
  readonly writer: LedgerWriter
  readonly history: Pick<History, 'append'>
  readonly api: ReadAgainDeps['api']
  readonly controls: ReadAgainDeps['controls']
  readonly clock: ReadAgainDeps['clock']
  /** Epoch seconds, UTC. */
  readonly now: () => number
  /** Whether the run is at work: its rows are then the engine's alone. */
  readonly isActive: (runId: number) => boolean
  /** Throws where nothing may be written to the service. */
  readonly refuseWriting: () => void
  /** What history says a row is about, by kind; left out, the shop its row names. */
  readonly subjects?: Readonly<Partial<Record<RunKind, (row: RowRecord) => RowSubject>>>
  readonly onChange: (runId: number) => void
}

/** Rows whose outcome is not known, of all runs, and what a person decides about them. */
export interface UnresolvedRows {
  readonly countUnresolved: () => Promise<UnresolvedCount>
  /** At most 200 after a place, the newest run first. */
  readonly list: (input: { readonly after: RowRef | null }) => Promise<UnresolvedRow[]>
  /** Reads once more what the user of an activation in doubt has; see `readAgain`. */
  readonly readAgain: (row: RowRef) => Promise<'proven' | 'unproven'>
  /**
   * Settles a row in doubt as a person says, for a reason that goes on record.
   *
   * `send-again` makes it ready and sends nothing: the run goes on when somebody starts it. One that was
   * cancelled stays so, and the row is not sent, as the rest of it. Throws
   * `run-not-found`, `run-wrong-state` (it is at work) or `row-not-in-doubt`, also where the row was
   * sent again since `sentAt`; for `send-again` also what `refuseWriting` throws.
   */
  readonly decideRow: (
    input: RowRef & {
      readonly sentAt: number | null
      readonly decision: RowDecision
      readonly reason: string
    },
  ) => Promise<void>
}

const pageSize = 200

/** What history calls a row that a person decided about. */
const outcomeOf: Readonly<Record<RowDecision, HistoryOutcome>> = {
  happened: 'done',
  'send-again': 'unsent',
  'not-ours': 'not-ours',
}

/** A run with rows in doubt, and how many of its rows it would send. */
interface RunAround {
  readonly run: RunRecord
  readonly toSend: number
}

export function createUnresolvedRows(deps: UnresolvedRowsDeps): UnresolvedRows {
  const { writer, now } = deps

  function show(row: RowRecord, { run, toSend }: RunAround): UnresolvedRow {
    const about = (deps.subjects?.[run.kind] ?? plainSubject)(row)
    return {
      runId: row.runId,
      position: row.position,
      kind: run.kind,
      ...nameFile(run.source, row.rowNumber),
      registrationId: about.registrationId ?? null,
      email: about.email ?? null,
      storeName: about.storeName ?? null,
      storeAddress: run.kind === 'register' ? (row.values.address ?? null) : null,
      cause: row.cause,
      sentAt: row.sentAt,
      missedAt: row.missedAt,
      nextCheckAt: row.nextCheckAt,
      attempts: row.attempts,
      isRunning: deps.isActive(row.runId),
      runState: run.state,
      othersToSend: toSend,
      readings: row.readings,
      found: row.found,
      serverMessage: row.serverMessage,
      sent: run.kind === 'activate' ? describeSent(row) : null,
      decisions: [...decisionsFor(run.kind, row)],
    }
  }

  return {
    countUnresolved: async () => countUnresolvedRows(writer.db),
    async list({ after }) {
      const runs = new Map<number, RunAround>()
      return listUnresolvedRows(writer.db, after, pageSize).map((row) => {
        const around = runs.get(row.runId) ?? lookAround(writer.db, row.runId)
        runs.set(row.runId, around)
        return show(row, around)
      })
    },
    async readAgain(row) {
      const result = await readAgain(deps, row)
      deps.onChange(row.runId)
      return result
    },
    async decideRow({ runId, position, sentAt, decision, reason }) {
      if (decision === 'send-again') deps.refuseWriting()
      await writer.write((db) => {
        // Asked inside the transaction: between the click and now the run may have been started.
        const run = known(db, runId)
        const row = findRow(db, runId, position)
        if (deps.isActive(runId)) throw new AppError('run-wrong-state', `run ${runId} is at work`)
        const isAllowed = row !== null && decisionsFor(run.kind, row).includes(decision)
        if (row?.state !== 'unknown' || row.sentAt !== sentAt || !isAllowed) {
          throw new AppError('row-not-in-doubt', `row ${position} of run ${runId}`)
        }
        const about = (deps.subjects?.[run.kind] ?? plainSubject)(row)
        settle(db, row, run, { decision, registrationId: about.registrationId ?? null, at: now() })
        deps.history.append(db, {
          ...about,
          kind: 'decision',
          outcome: outcomeOf[decision],
          runId,
          ...nameFile(run.source, row.rowNumber),
          details: {
            ...about.details,
            decision,
            reason,
            about: run.kind,
            ...(row.cause === null ? {} : { cause: row.cause }),
            ...readingDetails(row.readings),
          },
        })
      })
      deps.onChange(runId)
    },
  }
}

/** What a person may decide about a row in doubt; a check is simply taken again. */
export function decisionsFor(
  kind: RunKind,
  { found, cause, conflict }: RowRecord,
): readonly RowDecision[] {
  if (kind === 'check') return []
  // Another desk's claim: reading may settle it, a person can only leave it there.
  if (conflict?.kind === 'sent-elsewhere') return ['not-ours']
  if (cause === 'moved-elsewhere') return ['happened', 'send-again', 'not-ours']
  // Somebody is there: sending again could only make a second one.
  const isTaken = kind === 'register' && (found !== null || cause === 'not-listed')
  return isTaken ? ['happened', 'not-ours'] : ['happened', 'send-again']
}

function settle(
  db: LedgerWriter['db'],
  row: RowRecord,
  run: RunRecord,
  {
    decision,
    registrationId,
    at,
  }: {
    readonly decision: RowDecision
    readonly registrationId: string | null
    readonly at: number
  },
): void {
  if (decision === 'happened') {
    recordDone(db, row, { registrationId, serverMessage: null, knownBy: 'person', at })
    return
  }
  if (decision === 'not-ours') {
    leaveOutDoubted(db, row, conflictOf(run.kind, row))
    return
  }
  if (row.cause === 'moved-elsewhere') acceptShown(db, row)
  clearDoubt(db, row)
  // A finished run with a row to send again is no longer finished; it waits to be started.
  if (run.state === 'finished') setRunState(db, run.id, 'paused', at)
}

function conflictOf(kind: RunKind, { found, conflict }: RowRecord): RowConflict {
  if (conflict?.kind === 'sent-elsewhere') return conflict
  if (kind !== 'register') return { kind: 'left-out' }
  return { kind: 'already-user', registrationId: found?.registrationId ?? null }
}

function lookAround(db: LedgerWriter['db'], runId: number): RunAround {
  const { ready, unsent } = countRows(db, runId)
  return { run: known(db, runId), toSend: ready + unsent }
}

function known(db: LedgerWriter['db'], runId: number): RunRecord {
  const run = findRun(db, runId)
  if (!run) throw new AppError('run-not-found', `run ${runId}`)
  return run
}
