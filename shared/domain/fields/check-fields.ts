import { repairEmail } from '../values/email'
import { type CheckedCells, checkCells } from './check-cells'
import type { FieldSpec } from './field-spec'
import { registerFields } from './register-fields'
import type { CellDamage } from './sheet'

/** A list of users to look up has their addresses and nothing else. */
export const checkFields: readonly FieldSpec[] = registerFields.filter(
  ({ name }) => name === 'email',
)

/** Checks and repairs the one cell of a user to look up. */
export function checkUserToLookUp(
  values: Readonly<Partial<Record<'email', string>>>,
  damage: Readonly<Partial<Record<'email', CellDamage>>> = {},
): CheckedCells<'email'> {
  return checkCells({ fields: ['email'], checks: { email: repairEmail } }, values, damage)
}
