import type { RowSnapshot } from '#electron/ledger/edits-table'
import type { RowRecord } from '#electron/ledger/run-rows-table'
import { takeSnapshot } from './decide-row'
import type { DraftDeps } from './draft-deps'
import { openPassword, sealPassword } from './passwords'

/**
 * What a row becomes when a person writes a value in one of its cells; null where nothing changes.
 *
 * Only that cell is checked again: what the sheet knew about the others is not kept, so their
 * problems stay as they are. A refused row may be sent again afterwards.
 */
export function editCell(
  deps: Pick<DraftDeps, 'kind' | 'cipher'>,
  row: RowRecord,
  field: string,
  value: string,
): RowSnapshot | null {
  const { kind, cipher } = deps
  const before = takeSnapshot(row)
  const checked = kind.check({ ...before.values, [field]: value }, {})
  const isPassword = field === kind.passwordField
  const problems = ofField(checked.problems, field)
  if (isUnchanged(deps, row, field, value) && !hasProblem(before, field)) return null
  return {
    values: isPassword
      ? before.values
      : { ...before.values, [field]: checked.values[field] ?? value },
    problems: inOrder(kind, [...notOfField(before.problems, field), ...problems]),
    repairs: [...notOfField(before.repairs, field), ...ofField(checked.repairs, field)],
    conflict: field === kind.emailField && isDoneInFile(before) ? null : before.conflict,
    refusal: null,
    passwordSealed: isPassword ? sealPassword(cipher, row, value) : before.passwordSealed,
  }
}

function isUnchanged(
  { kind, cipher }: Pick<DraftDeps, 'kind' | 'cipher'>,
  row: RowRecord,
  field: string,
  value: string,
): boolean {
  if (field === kind.passwordField) return (openPassword(cipher, row) ?? '') === value
  return row.values[field] === value
}

function isDoneInFile({ conflict }: RowSnapshot): boolean {
  return conflict?.kind === 'done-in-file'
}

function hasProblem({ problems }: RowSnapshot, field: string): boolean {
  return problems.some((problem) => problem.field === field)
}

function ofField<T extends { readonly field: string }>(notes: readonly T[], field: string): T[] {
  return notes.filter((note) => note.field === field)
}

function notOfField<T extends { readonly field: string }>(notes: readonly T[], field: string): T[] {
  return notes.filter((note) => note.field !== field)
}

function inOrder<T extends { readonly field: string }>(kind: DraftDeps['kind'], notes: T[]): T[] {
  const order = kind.fields.map(({ name }) => name)
  return notes.sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
}
