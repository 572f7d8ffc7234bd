import type { LedgerWriter } from '#electron/ledger/group-commit'
import { appendHistory, type HistoryStamp } from '#electron/ledger/history/history-table'
import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import type { RunRecord } from '#electron/ledger/runs/runs-table'
import type { HistoryEvent, HistoryOutcome } from '#shared/domain/history'
import type { OutcomeCause } from '#shared/domain/runs/row'
import { nameFile } from '#shared/domain/runs/row-place'

/** What a step of a run found out about a row. */
export interface OutcomeEntry {
  readonly outcome: HistoryOutcome
  readonly cause?: OutcomeCause | null
  readonly registrationId?: string | null
  readonly serverMessage?: string | null
  readonly durationMs?: number | null
  /** How it became known: by the answer to the call, by looking for it later, or by a crash. */
  readonly knownBy: 'answer' | 'look' | 'restart'
}

/** Puts an outcome on record, in the transaction that writes it to the row. */
export type AppendOutcome = (db: LedgerWriter['db'], row: RowRecord, entry: OutcomeEntry) => void

/** Whom a row is about and what else history says of it; a kind adds what is its own. */
export type RowSubject = Pick<HistoryEvent, 'registrationId' | 'email' | 'storeName' | 'details'>

export interface OutcomeHistoryDeps {
  readonly run: Pick<RunRecord, 'id' | 'kind' | 'source'>
  readonly stamp: () => HistoryStamp
  readonly subject?: ((row: RowRecord) => RowSubject) | undefined
}

/** The one place where what came of a row enters history, whatever the kind of the run. */
export function createOutcomeHistory({ run, stamp, subject }: OutcomeHistoryDeps): AppendOutcome {
  const subjectOf = subject ?? plainSubject
  return (db, row, entry) => {
    const about = subjectOf(row)
    const event: HistoryEvent = {
      kind: run.kind,
      outcome: entry.outcome,
      ...about,
      registrationId: entry.registrationId ?? about.registrationId ?? null,
      runId: run.id,
      ...nameFile(run.source, row.rowNumber),
      serverMessage: entry.serverMessage ?? null,
      durationMs: entry.durationMs ?? null,
      details: {
        ...about.details,
        attempt: row.attempts,
        knownBy: entry.knownBy,
        ...(entry.cause ? { cause: entry.cause } : {}),
      },
    }
    appendHistory(db, event, stamp())
  }
}

/** The shop as its row names it. */
export function plainSubject(row: RowRecord): RowSubject {
  return {
    registrationId: row.registrationId,
    email: row.values.email ?? null,
    storeName: row.values.storeName ?? null,
    details: {},
  }
}
