import type { Row } from '#shared/domain/runs/row'
import type { RunKind } from '#shared/domain/runs/run'
import { showActivationValue } from '#shared/locales/activation-values'
import type { Messages } from '#shared/locales/id'

/** A cell of a row as a person reads it, and as it is read back when it is edited. */
export function shownValue(row: Row, field: string, kind: RunKind, messages: Messages): string {
  const value = row.values[field] ?? ''
  if (kind === 'activate') return showActivationValue(field, value, messages)
  if (field !== 'userType') return value
  const { userTypes } = messages.runColumns
  return value === '0' || value === '1' ? userTypes[value] : value
}

/** Whom a row is about. */
export function nameOfRow({ values }: Row): string {
  return [values.storeName, values.email, values.user].find((name) => name) ?? ''
}
