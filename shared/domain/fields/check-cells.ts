import { hasHalfCharacter } from '../values/half-character'
import { removeInvisible } from '../values/invisible'
import type { CheckedCell, Problem, ProblemCode, Repair } from './cell-notes'
import type { CellDamage } from './sheet'

/** Looks at one cell by itself; `damage` is what the sheet knew about it. */
export type CellCheck = (text: string, damage: CellDamage | undefined) => CheckedCell

export interface CheckedCells<Field extends string = string> {
  /** The values to send; a cell with a problem keeps what the file said. */
  readonly values: Readonly<Record<Field, string>>
  readonly repairs: readonly Repair[]
  readonly problems: readonly Problem[]
}

export interface CellsToCheck<Field extends string> {
  readonly fields: readonly Field[]
  readonly checks: Readonly<Record<Field, CellCheck>>
  /** The field whose text no repair may quote. */
  readonly secretField?: Field
  /** The field in which a real date of a spreadsheet is welcome. */
  readonly dateField?: Field
}

/**
 * Checks and repairs the cells of one row, each by itself, once what nobody sees is taken out of them.
 *
 * Fields that are missing from `values` count as empty; edited cells have no `damage` any more.
 */
export function checkCells<Field extends string>(
  { fields, checks, secretField, dateField }: CellsToCheck<Field>,
  values: Readonly<Partial<Record<Field, string>>>,
  damage: Readonly<Partial<Record<Field, CellDamage>>>,
): CheckedCells<Field> {
  const checked: Partial<Record<Field, string>> = {}
  const repairs: Repair[] = []
  const problems: Problem[] = []
  for (const field of fields) {
    const written = values[field] ?? ''
    const text = removeInvisible(written)
    const found = field === dateField && damage[field] === 'date' ? undefined : damage[field]
    const cell = findRuin(text, found) ?? checks[field](text, found)
    if ('problem' in cell) {
      checked[field] = text
      const { problem: code, details } = cell
      problems.push(details === undefined ? { field, code } : { field, code, details })
    } else {
      checked[field] = cell.value
      const before = field === secretField ? '' : beforeRepair(written, found)
      const code = cell.repair ?? (found === 'lost-zero' ? 'zero-from-format' : undefined)
      if (text !== written) repairs.push({ field, code: hiddenRemoved, before })
      if (code !== undefined && (code !== hiddenRemoved || text === written)) {
        repairs.push({ field, code, before })
      }
    }
  }
  // Every field was given a value above.
  return { values: checked as Record<Field, string>, repairs, problems }
}

/** Said once of a cell, whatever kind of mark it was. */
const hiddenRemoved = 'control-characters-removed'

function findRuin(text: string, damage: CellDamage | undefined): CheckedCell | null {
  const ruined = damage === undefined ? null : ruinedBy(damage)
  if (ruined !== null) return { problem: ruined }
  if (text.includes('\ufffd') || hasHalfCharacter(text)) return { problem: 'unreadable-character' }
  if (text.startsWith('#') && errorText.test(text.trim())) return { problem: 'formula-error' }
  return null
}

const errorText = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/i

/** The problem that no repair can undo: what the person typed is no longer in the file. */
function ruinedBy(damage: CellDamage): ProblemCode | null {
  if (damage === 'date') return 'excel-date'
  return damage === 'number' || damage === 'lost-zero' ? null : damage
}

function beforeRepair(text: string, damage: CellDamage | undefined): string {
  return damage === 'lost-zero' ? text.replace(/^\+?0+/, '') : text
}
