import type { RunKind } from '../runs/run'
import { activateFields } from './activate-fields'
import { checkFields } from './check-fields'
import type { FieldSpec } from './field-spec'
import { registerFields } from './register-fields'

/** The fields of each kind of bulk work, in the order of its template. */
export const fieldsOf: Readonly<Record<RunKind, readonly FieldSpec[]>> = {
  register: registerFields,
  activate: activateFields,
  check: checkFields,
}
