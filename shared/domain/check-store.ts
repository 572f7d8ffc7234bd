import type { CheckedCell, Problem, ProblemCode, Repair } from './cell-notes'
import { repairEmail } from './email'
import { checkPassword } from './password'
import { repairPhone } from './phone'
import { type RegisterField, registerFieldSchema } from './register-fields'
import { repairText } from './required-text'
import type { CellDamage } from './sheet'
import { repairStoreType } from './store-type'

/** Longest store name and address sent; the partner's document names no limit. */
const MAX_TEXT = 255

const checks: Readonly<Record<RegisterField, (text: string) => CheckedCell>> = {
  storeName: (text) => repairText(text, MAX_TEXT),
  userType: repairStoreType,
  phone: repairPhone,
  email: repairEmail,
  password: checkPassword,
  address: (text) => repairText(text, MAX_TEXT),
}

export type StoreValues = Readonly<Record<RegisterField, string>>
export type StoreDamage = Readonly<Partial<Record<RegisterField, CellDamage>>>
export type CheckedStore = {
  /** The values to send; a cell with a problem keeps what the file said. */
  readonly values: StoreValues
  readonly repairs: readonly Repair[]
  readonly problems: readonly Problem[]
}

/**
 * Checks and repairs the cells of one store to register.
 *
 * `damage` is what the sheet knew about a cell (`CellDamage`); edited cells have none any more.
 * Fields that are missing from `values` count as empty.
 */
export function checkStore(
  values: Readonly<Partial<Record<RegisterField, string>>>,
  damage: StoreDamage = {},
): CheckedStore {
  const checked: Record<RegisterField, string> = {
    storeName: '',
    userType: '',
    phone: '',
    email: '',
    password: '',
    address: '',
  }
  const repairs: Repair[] = []
  const problems: Problem[] = []
  for (const field of registerFieldSchema.options) {
    const text = values[field] ?? ''
    const cell = checkCell(field, text, damage[field])
    if ('problem' in cell) {
      checked[field] = text
      const { problem: code, details } = cell
      problems.push(details === undefined ? { field, code } : { field, code, details })
    } else {
      checked[field] = cell.value
      const before = field === 'password' ? '' : beforeRepair(text, damage[field])
      const code = cell.repair ?? (damage[field] === 'lost-zero' ? 'zero-from-format' : undefined)
      if (code !== undefined) repairs.push({ field, code, before })
    }
  }
  return { values: checked, repairs, problems }
}

function checkCell(
  field: RegisterField,
  text: string,
  damage: CellDamage | undefined,
): CheckedCell {
  const ruined = damage === undefined ? null : ruinedBy(damage)
  if (ruined !== null) return { problem: ruined }
  if (text.includes('\ufffd')) return { problem: 'unreadable-character' }
  if (text.startsWith('#') && errorText.test(text.trim())) return { problem: 'formula-error' }
  return checks[field](text)
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
