import { nextTurn } from '#electron/async/cooperative-batches'
import type { Ledger } from '#electron/ledger/group-commit'
import { updateRow } from '#electron/ledger/runs/draft-rows-table'
import type { RowSnapshot } from '#electron/ledger/runs/edits-table'
import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import type { FieldValues, RowCheck } from '#electron/services/kinds/draft-kind'
import { decideRow, findRowKey, isEditable } from '../decide-row'
import type { DraftDeps } from '../drafting/draft-deps'
import { findKnownUsers, recheckDuplicates } from '../drafting/recheck-duplicates'

/** A row and what it is to become. */
export interface Change {
  readonly row: RowRecord
  readonly after: RowSnapshot
}

export interface ChangePlan {
  /** The next rows after a position, in order; none at the end. */
  readonly next: (after: number) => readonly RowRecord[]
  /** What a row becomes; null where it stays as it is. */
  readonly change: (row: RowRecord, check: RowCheck) => RowSnapshot | null
  /** The values that `change` will check, where it checks any. */
  readonly toCheck?: (row: RowRecord) => FieldValues
  /** Keeps what changed; in the same transaction as the change itself. */
  readonly keep: (db: Ledger, changes: readonly Change[]) => void
}

/**
 * Changes rows of a run slice by slice, and decides again what shares an address with them.
 *
 * Gives how many rows changed. Rows that were sent, or may have been, are passed over.
 */
export async function changeRows(
  deps: DraftDeps,
  runId: number,
  plan: ChangePlan,
): Promise<number> {
  let changed = 0
  for (let rows = plan.next(-1); rows.length > 0; rows = plan.next(lastPosition(rows))) {
    const editable = rows.filter(isEditable)
    const { toCheck } = plan
    const values = toCheck ? editable.map((row) => toCheck(row)) : []
    const check = await deps.kind.prepareCheck(deps.writer.db, values)
    const changes = editable.flatMap((row): Change[] => {
      const after = plan.change(row, check)
      return after === null ? [] : [{ row, after }]
    })
    changed += changes.length
    if (changes.length > 0) await applySlice(deps, runId, changes, plan.keep)
    else await nextTurn()
  }
  return changed
}

async function applySlice(
  deps: DraftDeps,
  runId: number,
  changes: readonly Change[],
  keep: ChangePlan['keep'],
): Promise<void> {
  const { kind } = deps
  const keys = new Set(
    changes.flatMap(({ row, after }) => [row.dedupeKey, findRowKey(kind, after)]),
  )
  const known = await findKnownUsers(deps, keys)
  await deps.writer.write((db) => {
    const sends = kind.findEarlier(db, [...keys])
    for (const { row, after } of changes) {
      const key = findRowKey(kind, after)
      const around = { sentBefore: sends.get(key), alreadyUser: known.get(key) }
      updateRow(db, runId, decideRow(kind, row, after, around), after.refusal)
    }
    keep(db, changes)
    recheckDuplicates(deps, db, runId, [...keys], known)
  })
}

function lastPosition(rows: readonly RowRecord[]): number {
  return rows.at(-1)?.position ?? Number.MAX_SAFE_INTEGER
}
