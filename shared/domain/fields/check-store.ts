import { repairStoreType } from '../users/store-type'
import { repairEmail } from '../values/email'
import { checkPassword } from '../values/password'
import { repairPhone } from '../values/phone'
import { type CellCheck, type CheckedCells, checkCells } from './check-cells'
import { type RegisterField, registerFieldSchema } from './register-fields'
import { repairText } from './required-text'
import type { CellDamage } from './sheet'

/** Longest store name and address sent; the partner's document names no limit. */
const maxTextLength = 255

const checks: Readonly<Record<RegisterField, CellCheck>> = {
  storeName: (text) => repairText(text, maxTextLength),
  userType: repairStoreType,
  phone: repairPhone,
  email: repairEmail,
  password: checkPassword,
  address: (text) => repairText(text, maxTextLength),
}

const cells = { fields: registerFieldSchema.options, checks, secretField: 'password' } as const

export type StoreValues = Readonly<Record<RegisterField, string>>
export type StoreDamage = Readonly<Partial<Record<RegisterField, CellDamage>>>
export type CheckedStore = CheckedCells<RegisterField>

/** Checks and repairs the cells of one store to register. */
export function checkStore(
  values: Readonly<Partial<Record<RegisterField, string>>>,
  damage: StoreDamage = {},
): CheckedStore {
  return checkCells(cells, values, damage)
}
