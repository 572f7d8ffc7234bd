import type { RowSnapshot } from '#electron/ledger/runs/edits-table'
import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import type {
  CheckedValues,
  DraftKind,
  FieldValues,
  RowCheck,
} from '#electron/services/kinds/draft-kind'
import { takeSnapshot } from '../decide-row'
import type { DraftDeps } from '../drafting/draft-deps'
import { openPassword, sealPassword } from '../passwords/passwords'

export interface CellEdit {
  readonly field: string
  readonly value: string
}

/** The values of a row with a person's in some cells; what lost its meaning with them is emptied. */
export function withEdits(
  kind: DraftKind,
  values: FieldValues,
  edits: readonly CellEdit[],
): FieldValues {
  const emptied = edits.flatMap(({ field }) => kind.emptiedBy(field)).map((field) => [field, ''])
  const written = edits.map(({ field, value }) => [field, value])
  return { ...values, ...Object.fromEntries([...emptied, ...written]) }
}

/**
 * What a row becomes when a person writes values in some of its cells; null where nothing changes.
 *
 * Only those cells, and those that depend on them, are checked again: what the sheet knew about the
 * others is not kept, so their problems stay as they are. A refused row may be sent again afterwards.
 */
export function editCells(
  deps: Pick<DraftDeps, 'kind' | 'cipher'>,
  row: RowRecord,
  edits: readonly CellEdit[],
  check: RowCheck,
): RowSnapshot | null {
  const { kind, cipher } = deps
  const before = takeSnapshot(row)
  const isNews = (edit: CellEdit) =>
    !isUnchanged(deps, row, edit) || before.problems.some(({ field }) => field === edit.field)
  if (!edits.some(isNews)) return null
  const values = withEdits(kind, before.values, edits)
  const fields = edits.map(({ field }) => field)
  const after = recheck(kind, { ...before, values }, fields, check(values, {}))
  const password = edits.find(({ field }) => field === kind.passwordField)
  return {
    ...after,
    values: password === undefined ? after.values : withoutField(after.values, password.field),
    conflict: fields.includes(kind.keyField) && isFromFile(before) ? null : after.conflict,
    refusal: null,
    passwordSealed: password ? sealPassword(cipher, row, password.value) : before.passwordSealed,
  }
}

/** A password is kept sealed, never among the values. */
function withoutField(values: FieldValues, field: string): Record<string, string> {
  const { [field]: _, ...rest } = values
  return rest
}

/** A row whose cells are what they were, while what they refer to may be known now. */
export function recheckCells(
  { kind }: Pick<DraftDeps, 'kind'>,
  row: RowRecord,
  fields: readonly string[],
  check: RowCheck,
): RowSnapshot {
  const before = takeSnapshot(row)
  return recheck(kind, before, fields, check(before.values, {}))
}

function recheck(
  kind: DraftKind,
  before: RowSnapshot,
  fields: readonly string[],
  checked: CheckedValues,
): RowSnapshot {
  const dependents = fields.flatMap((field) => kind.dependents(field))
  const touched = new Set([...fields, ...dependents])
  const { setAside = null } = checked
  // What a person or the sheet left out stays so; what a cell says against the row may say it no more.
  const isByCells = before.conflict === null || before.conflict.kind === 'not-paid'
  return {
    ...before,
    conflict: isByCells ? setAside : before.conflict,
    values: mergeValues(kind, before.values, checked.values, touched),
    problems: inOrder(kind, [
      ...before.problems.filter(({ field }) => !touched.has(field)),
      ...checked.problems.filter(({ field }) => touched.has(field)),
    ]),
    repairs: [
      ...before.repairs.filter(
        ({ field, before: text }) =>
          !touched.has(field) || (!fields.includes(field) && text !== ''),
      ),
      ...checked.repairs.filter(({ field }) => touched.has(field)),
    ],
  }
}

/** What was checked again, and what all of it was resolved to. A password is kept in no values. */
function mergeValues(
  { fields, passwordField }: DraftKind,
  before: FieldValues,
  checked: FieldValues,
  touched: ReadonlySet<string>,
): Record<string, string> {
  const names = new Set(fields.map(({ name }) => name))
  const taken = Object.entries(checked).filter(
    ([name]) => name !== passwordField && (!names.has(name) || touched.has(name)),
  )
  return { ...before, ...Object.fromEntries(taken) }
}

function isUnchanged(
  { kind, cipher }: Pick<DraftDeps, 'kind' | 'cipher'>,
  row: RowRecord,
  { field, value }: CellEdit,
): boolean {
  if (field === kind.passwordField) return (openPassword(cipher, row) ?? '') === value
  return row.values[field] === value
}

function isFromFile({ conflict }: RowSnapshot): boolean {
  return conflict?.kind === 'done-in-file' || conflict?.kind === 'doubt-in-file'
}

function inOrder<T extends { readonly field: string }>(kind: DraftKind, notes: T[]): T[] {
  const order = kind.fields.map(({ name }) => name)
  return notes.sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
}
