import type { Ledger } from '#electron/ledger/group-commit'
import { findRedoable, findUndoable } from '#electron/ledger/runs/edits-table'
import { countFiltered, listRows, type RowRecord } from '#electron/ledger/runs/run-rows-table'
import { countRows, type RunRecord } from '#electron/ledger/runs/runs-table'
import type { Row, RowFilter } from '#shared/domain/runs/row'
import { findPlace, writePlace } from '#shared/domain/runs/row-place'
import type { Run, RunSource } from '#shared/domain/runs/run'

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
      closed: countFiltered(ledger, run.id, 'closed'),
    },
    canUndo: findUndoable(ledger, run.id) !== null,
    canRedo: findRedoable(ledger, run.id) !== null,
  }
}

/** The rows that a filter leaves, a part of them, and how many there are. */
export function showRows(
  ledger: Ledger,
  { id, source }: RunRecord,
  filter: RowFilter,
  part: { readonly offset: number; readonly limit: number },
): { rows: Row[]; count: number } {
  return {
    rows: listRows(ledger, id, filter, part).map((row) => showRow(source, row)),
    count: countFiltered(ledger, id, filter),
  }
}

/** A row as the page sees it: of its password only that there is one. */
export function showRow(source: RunSource, row: RowRecord): Row {
  return {
    position: row.position,
    ...placeOf(source, row.rowNumber),
    state: row.state,
    values: row.values,
    hasPassword: row.passwordSealed !== null,
    ...namePlaces(source, row),
    repairs: row.repairs,
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

/** Where a row stands in the operator's file. */
export function placeOf(source: RunSource, rowNumber: number): Pick<Row, 'rowNumber' | 'sheet'> {
  const { sheet, line } = findPlace(source, rowNumber)
  return { rowNumber: line, ...(sheet !== null && { sheet }) }
}

/** What stands against a row, with the places of other rows it names as the operator's file has them. */
export function namePlaces(
  source: Pick<RunSource, 'sheets'>,
  { conflict, problems }: Pick<RowRecord, 'conflict' | 'problems'>,
): Pick<Row, 'conflict' | 'problems'> {
  if (source.sheets === undefined) return { conflict, problems }
  return {
    conflict:
      conflict?.kind === 'identical-row'
        ? { ...conflict, place: writePlace(source, conflict.rowNumber) }
        : conflict,
    problems: problems.map((problem) => {
      const row = problem.details?.row
      return typeof row === 'number'
        ? { ...problem, details: { ...problem.details, row: writePlace(source, row) } }
        : problem
    }),
  }
}
