import type { RowSnapshot } from '#electron/ledger/runs/edits-table'
import type { DraftKind, FieldValues, RowCheck } from '#electron/services/kinds/draft-kind'
import { type EarlierResult, readEarlierResult } from '#electron/services/sources/results-columns'
import type { Problem } from '#shared/domain/fields/cell-notes'
import type { CellDamage, SheetRow } from '#shared/domain/fields/sheet'
import type { RowConflict } from '#shared/domain/runs/row'
import { isNoData } from './footer-row'
import type { FieldPlan } from './match-fields'
import { takeOwnCells } from './own-columns'
import { checkWithWords } from './remembered-words'

/** A row of a file, checked by itself; its password is still in clear and is kept nowhere. */
export interface ReadRow {
  readonly rowNumber: number
  readonly own: Omit<RowSnapshot, 'passwordSealed'>
  readonly password: string
  /** Set where the file is a results file. */
  readonly earlier: EarlierResult | null
}

/** Takes a row's fields out of its cells and checks each. */
export function readRow(kind: DraftKind, plan: FieldPlan, row: SheetRow, check: RowCheck): ReadRow {
  const { cells, damage } = takeFields(kind, plan, row)
  const {
    values,
    problems,
    repairs,
    setAside = null,
  } = checkWithWords(check, plan.words, cells, damage)
  const { password, kept } = splitPassword(kind, values)
  const earlier = plan.results && readEarlierResult(plan.results, row.cells)
  return {
    rowNumber: row.rowNumber,
    own: {
      values: plan.own.length === 0 ? kept : { ...kept, ...takeOwnCells(row.cells, plan.own) },
      problems:
        row.extra === undefined ? problems.slice() : [...problems, tooManyCells(kind, plan)],
      repairs: repairs.slice(),
      conflict: findOwnConflict(kind, plan, row, earlier) ?? setAside,
      refusal: null,
    },
    password,
    earlier,
  }
}

/** A row whose password is known only now: what the check said for want of it is taken back. */
export function withPassword(
  passwordField: string,
  row: ReadRow,
  password: string | null,
  check: RowCheck,
): ReadRow {
  const others = row.own.problems.filter(({ field }) => field !== passwordField)
  if (password !== null) {
    const { problems } = check({ [passwordField]: password }, {})
    const own = problems.filter(({ field }) => field === passwordField)
    return { ...row, password, own: { ...row.own, problems: [...others, ...own] } }
  }
  if (row.password !== '') return row
  const missing: Problem = { field: passwordField, code: 'password-missing' }
  return { ...row, own: { ...row.own, problems: [...others, missing] } }
}

/** A row's values without its password, and the password: it is kept apart, sealed. */
export function splitPassword(
  { passwordField }: DraftKind,
  values: FieldValues,
): { readonly password: string; readonly kept: FieldValues } {
  if (passwordField === null) return { password: '', kept: values }
  // One by one: leaving a field out of a spread makes objects that are slow ever after.
  const kept: Record<string, string> = {}
  for (const field in values) if (field !== passwordField) kept[field] = values[field] ?? ''
  return { password: values[passwordField] ?? '', kept }
}

/** A row's cells by field, as the file has them. */
export function takeFields(kind: DraftKind, plan: FieldPlan, row: SheetRow) {
  const cells: Record<string, string> = {}
  const damage: Record<string, CellDamage> = {}
  for (const { name } of kind.fields) {
    const column = plan.columns.get(name)
    cells[name] = (column === undefined ? plan.defaults.get(name) : row.cells[column]) ?? ''
    const found = column === undefined ? undefined : row.damage?.[column]
    if (found !== undefined) damage[name] = found
  }
  // Kinds without it are many rows: no object is made again for them.
  if (kind.noteColumns) Object.assign(cells, kind.noteColumns(plan.columns))
  return { cells, damage }
}

/** What the file says of the row, before its cells are looked at. */
function findOwnConflict(
  kind: DraftKind,
  plan: FieldPlan,
  row: SheetRow,
  earlier: EarlierResult | null,
): RowConflict | null {
  const result = earlier && readConflict(kind, earlier)
  if (result !== null) return result
  if (row.hidden) return { kind: 'hidden' }
  return isNoData(row, plan) ? { kind: 'footer' } : null
}

/** Cells beyond the header mean that everything after a stray separator moved: seen at the end. */
function tooManyCells(kind: DraftKind, plan: FieldPlan): Problem {
  let field = kind.keyField
  let last = -1
  for (const { name } of kind.fields) {
    const column = plan.columns.get(name) ?? -1
    if (column > last) {
      field = name
      last = column
    }
  }
  return { field, code: 'too-many-cells' }
}

function readConflict(kind: DraftKind, earlier: EarlierResult): RowConflict | null {
  if (earlier.state === 'done') {
    return { kind: 'done-in-file', registrationId: earlier.registrationId }
  }
  if (kind.keepsDoubt && (earlier.state === 'unknown' || earlier.state === 'sending')) {
    return { kind: 'doubt-in-file' }
  }
  return earlier.state === 'excluded' && earlier.isLeftOut ? { kind: 'left-out' } : null
}
