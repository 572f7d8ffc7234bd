import type { Ledger } from '#electron/ledger/group-commit'
import { findRedoable, findUndoable } from '#electron/ledger/runs/edits-table'
import { countFiltered, type RowRecord } from '#electron/ledger/runs/run-rows-table'
import { countRows, type RunRecord } from '#electron/ledger/runs/runs-table'
import type { Row } from '#shared/domain/runs/row'
import type { Run } from '#shared/domain/runs/run'

/** A run as the page sees it. */
export function showRun(ledger: Ledger, { sourceHash: _, ...run }: RunRecord): Run {
  return {
    ...run,
    totals: countRows(ledger, run.id),
    counts: {
      repaired: countFiltered(ledger, run.id, 'repaired'),
      already: countFiltered(ledger, run.id, 'already'),
      setAside: countFiltered(ledger, run.id, 'set-aside'),
      hidden: countFiltered(ledger, run.id, 'hidden'),
    },
    canUndo: findUndoable(ledger, run.id) !== null,
    canRedo: findRedoable(ledger, run.id) !== null,
  }
}

/** A row as the page sees it: of its password only that there is one. */
export function showRow(row: RowRecord): Row {
  return {
    position: row.position,
    rowNumber: row.rowNumber,
    state: row.state,
    values: row.values,
    hasPassword: row.passwordSealed !== null,
    problems: row.problems,
    repairs: row.repairs,
    conflict: row.conflict,
    registrationId: row.registrationId,
    serverMessage: row.serverMessage,
    cause: row.cause,
    attempts: row.attempts,
    sentAt: row.sentAt,
    settledAt: row.settledAt,
    nextCheckAt: row.nextCheckAt,
    readings: row.readings,
    found: row.found,
  }
}
