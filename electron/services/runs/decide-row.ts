import type { RowSnapshot } from '#electron/ledger/runs/edits-table'
import type { CheckedRow, RowRecord } from '#electron/ledger/runs/run-rows-table'
import type { ProblemCode } from '#shared/domain/fields/cell-notes'
import { liftableConflicts, type RowConflict, type RowState } from '#shared/domain/runs/row'
import type { DraftKind } from '../kinds/draft-kind'
import type { Verdict } from './drafting/duplicate-groups'

/** What stands around a row: earlier runs, the partner's users, the other rows of its run. */
export interface Surroundings {
  readonly sentBefore?: RowConflict | undefined
  readonly alreadyUser?: RowConflict | undefined
  readonly verdict?: Verdict | undefined
}

const editable: ReadonlySet<RowState> = new Set([
  'problem',
  'ready',
  'excluded',
  'refused',
  'unsent',
])

/** Whether a person may change the row: nothing of it is at the service, or may be. */
export function isEditable(row: RowRecord): boolean {
  return editable.has(row.state)
}

/** What other rows of the run, not its own cells, make wrong about a row. */
const sharingProblems: ReadonlySet<ProblemCode> = new Set(['same-email-differs', 'same-invoice'])

/** What keeps a row out whatever else stands against it. */
const setAsideKinds: ReadonlySet<RowConflict['kind']> = new Set([
  ...liftableConflicts,
  'closed',
  'not-paid',
])
const ownConflicts: ReadonlySet<RowConflict['kind']> = new Set([
  ...setAsideKinds,
  'done-in-file',
  'doubt-in-file',
])

/** The part of a stored row that nothing around it decides. */
export function takeSnapshot(row: RowRecord): RowSnapshot {
  const isOwn = row.conflict !== null && ownConflicts.has(row.conflict.kind)
  return {
    values: row.values,
    problems: row.problems.filter(({ code }) => !sharingProblems.has(code)),
    repairs: row.repairs,
    conflict: isOwn ? row.conflict : null,
    refusal: isRefused(row) ? (row.serverMessage ?? '') : null,
    passwordSealed: row.passwordSealed,
  }
}

/** A refused row that a person left out or closed keeps the words of its refusal, so that it can come back as one. */
function isRefused({ state, conflict, serverMessage }: RowRecord): boolean {
  return state === 'refused' || (isPutAside(conflict) && serverMessage !== null)
}

function isPutAside(conflict: RowConflict | null): boolean {
  return conflict?.kind === 'left-out' || conflict?.kind === 'closed'
}

/** The key a row is compared by; empty where its cell cannot be used as it is. */
export function findRowKey(kind: DraftKind, row: Pick<RowSnapshot, 'values' | 'problems'>): string {
  const isBad = row.problems.some(
    ({ field, code }) => field === kind.keyField && !sharingProblems.has(code),
  )
  const value = row.values[kind.keyField] ?? ''
  return isBad || value === '' ? '' : kind.toKey(value)
}

/**
 * Decides the state of a row that may be edited.
 *
 * What stands against sending, strongest first: the operator left it out or the file sets it aside, it was
 * sent before, the file
 * says it is done or uncertain, the address is a user's, another row is the same. Only then its problems count.
 */
export function decideRow(
  kind: DraftKind,
  place: { readonly position: number; readonly rowNumber: number },
  own: RowSnapshot,
  around: Surroundings,
): CheckedRow {
  const conflict = findConflict(own, around)
  const differs = around.verdict?.kind === 'differs' ? around.verdict : null
  const problems =
    differs === null || conflict !== null
      ? own.problems
      : [
          ...own.problems,
          {
            field: kind.keyField,
            code: kind.sharing.problem,
            details: { row: differs.rowNumber },
          },
        ]
  return {
    position: place.position,
    rowNumber: place.rowNumber,
    state: findState(own, conflict, problems.length),
    values: own.values,
    passwordSealed: own.passwordSealed,
    problems: [...problems],
    repairs: own.repairs,
    conflict,
    dedupeKey: findRowKey(kind, own),
  }
}

function findConflict(own: RowSnapshot, around: Surroundings): RowConflict | null {
  if (own.conflict && setAsideKinds.has(own.conflict.kind)) return own.conflict
  if (around.sentBefore) return around.sentBefore
  if (own.conflict) return own.conflict
  if (around.alreadyUser) return around.alreadyUser
  if (around.verdict?.kind !== 'identical') return null
  return { kind: 'identical-row', rowNumber: around.verdict.rowNumber }
}

function findState(own: RowSnapshot, conflict: RowConflict | null, problems: number): RowState {
  if (conflict !== null) return 'excluded'
  if (problems > 0) return 'problem'
  return own.refusal === null ? 'ready' : 'refused'
}
