import type { FieldSpec } from '#shared/domain/fields/field-spec'

/** Shortest password the partner takes. */
export const minPassword = 6

export interface ColumnMatch {
  /** Fields that several columns are matched to, with those columns' places. */
  readonly conflicts: readonly { readonly field: string; readonly columns: readonly number[] }[]
  /** Fields without a column that rows cannot do without. */
  readonly missing: readonly FieldSpec[]
}

/** What stands in the way of reading the rows with these columns; `columns[i]` is column i's field. */
export function judgeColumns(
  fields: readonly FieldSpec[],
  columns: readonly (string | null)[],
): ColumnMatch {
  const places = new Map<string, number[]>()
  for (const [index, field] of columns.entries()) {
    if (field !== null) places.set(field, [...(places.get(field) ?? []), index])
  }
  return {
    conflicts: [...places]
      .filter(([, found]) => found.length > 1)
      .map(([field, found]) => ({ field, columns: found })),
    missing: fields.filter(({ name, isOptional }) => !isOptional && !places.has(name)),
  }
}

/**
 * The missing fields that must be answered before going on.
 *
 * A password may also be given row by row in the next step (a results file has none).
 */
export function listUnanswered(
  missing: readonly FieldSpec[],
  defaults: Readonly<Partial<Record<string, string>>>,
): readonly string[] {
  return missing
    .map(({ name }) => name)
    .filter((field) => field !== 'password' && (defaults[field] ?? '').trim() === '')
}

/** The defaults that count: those of fields still missing, and filled in. */
export function pickDefaults(
  missing: readonly FieldSpec[],
  defaults: Readonly<Partial<Record<string, string>>>,
): Record<string, string> {
  const picked: Record<string, string> = {}
  for (const { name: field } of missing) {
    const value = defaults[field]
    if (value !== undefined && value.trim() !== '') picked[field] = value
  }
  return picked
}
