import type { RowSnapshot } from '#electron/ledger/edits-table'
import type { Problem } from '#shared/domain/cell-notes'
import type { RowConflict } from '#shared/domain/row'
import type { CellDamage, SheetRow } from '#shared/domain/sheet'
import type { DraftKind } from './kinds/draft-kind'
import type { FieldPlan } from './match-fields'
import { type EarlierResult, readEarlierResult } from './results-columns'

/** A row of a file, checked by itself; its password is still in clear and is kept nowhere. */
export interface ReadRow {
  readonly rowNumber: number
  readonly own: Omit<RowSnapshot, 'passwordSealed'>
  readonly password: string
  /** Set where the file is a results file. */
  readonly earlier: EarlierResult | null
}

/** Takes a row's fields out of its cells and checks each. */
export function readRow(kind: DraftKind, plan: FieldPlan, row: SheetRow): ReadRow {
  const { cells, damage } = takeFields(kind, plan, row)
  const { values, problems, repairs } = kind.check(cells, damage)
  const { [kind.passwordField]: password = '', ...kept } = values
  const earlier = plan.results && readEarlierResult(plan.results, row.cells)
  return {
    rowNumber: row.rowNumber,
    own: {
      values: kept,
      problems:
        row.extra === undefined ? problems.slice() : [...problems, tooManyCells(kind, plan)],
      repairs: repairs.slice(),
      conflict: earlier && readConflict(earlier),
      refusal: null,
    },
    password,
    earlier,
  }
}

/** A row whose password is known only now: what the check said for want of it is taken back. */
export function withPassword(kind: DraftKind, row: ReadRow, password: string | null): ReadRow {
  if (password !== null) {
    const known = withoutProblem(row.own, kind)
    const problems = [...known.problems, ...checkPasswordAlone(kind, password)]
    return { ...row, password, own: { ...known, problems } }
  }
  if (row.password !== '') return row
  const own = withoutProblem(row.own, kind)
  const missing: Problem = { field: kind.passwordField, code: 'password-missing' }
  return { ...row, own: { ...own, problems: [...own.problems, missing] } }
}

function checkPasswordAlone(kind: DraftKind, password: string): readonly Problem[] {
  const { problems } = kind.check({ [kind.passwordField]: password }, {})
  return problems.filter(({ field }) => field === kind.passwordField)
}

function withoutProblem(own: ReadRow['own'], kind: DraftKind): ReadRow['own'] {
  return { ...own, problems: own.problems.filter(({ field }) => field !== kind.passwordField) }
}

function takeFields(kind: DraftKind, plan: FieldPlan, row: SheetRow) {
  const cells: Record<string, string> = {}
  const damage: Record<string, CellDamage> = {}
  for (const { name } of kind.fields) {
    const column = plan.columns.get(name)
    cells[name] = (column === undefined ? plan.defaults.get(name) : row.cells[column]) ?? ''
    const found = column === undefined ? undefined : row.damage?.[column]
    if (found !== undefined) damage[name] = found
  }
  return { cells, damage }
}

/** Cells beyond the header mean that everything after a stray separator moved: seen at the end. */
function tooManyCells(kind: DraftKind, plan: FieldPlan): Problem {
  let field = kind.emailField
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

function readConflict(earlier: EarlierResult): RowConflict | null {
  if (earlier.state === 'done') {
    return { kind: 'done-in-file', registrationId: earlier.registrationId }
  }
  return earlier.state === 'excluded' && earlier.isLeftOut ? { kind: 'left-out' } : null
}
