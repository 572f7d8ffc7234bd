import { activateFields } from './activate-fields'
import { checkFields } from './check-fields'
import type { FieldSpec } from './field-spec'
import { registerFields } from './register-fields'
import type { RunKind } from './run'

/** The fields of each kind of bulk work, in the order of its template. */
export const fieldsOf: Readonly<Record<RunKind, readonly FieldSpec[]>> = {
  register: registerFields,
  activate: activateFields,
  check: checkFields,
}
