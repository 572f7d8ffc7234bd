import { AppError } from '#electron/errors/app-error'
import type { DraftKind } from '#electron/services/kinds/draft-kind'
import {
  findResultsColumns,
  isResultsHeader,
  type ResultsColumns,
  registrationIdField,
  resultField,
} from '#electron/services/sources/results-columns'
import type { Messages } from '#shared/locales/id'
import { listTitles } from './footer-row'
import { listOwnColumns } from './own-columns'
import type { WordsByField } from './remembered-words'

/** How each field of a row is found in a file. */
export interface FieldPlan {
  /** Field → its column, 0-based. */
  readonly columns: ReadonlyMap<string, number>
  /** Field → the value every row gets. */
  readonly defaults: ReadonlyMap<string, string>
  /** The columns of the sender's own, which come back in the results file. */
  readonly own: readonly number[]
  /** The columns that every row needs to be filled in. */
  readonly needed: readonly number[]
  /** For each column what a header that is said again may have there. */
  readonly titles: readonly ReadonlySet<string>[]
  /** Where the file is one of ours, with outcomes in it. */
  readonly results: ResultsColumns | null
  /** What words of the sender's files mean, where a person said so. */
  readonly words: WordsByField
}

/**
 * Plans the reading of a file from what its columns were matched to.
 *
 * Throws `columns-duplicate` for two columns to one field, and `columns-missing` for a field with
 * neither column nor value, of those that are `required` or, by themselves, not optional. The password
 * may be missing from a results file, which has none.
 */
export function planFields(
  kind: DraftKind,
  input: {
    readonly header: readonly string[]
    readonly columns: readonly (string | null)[]
    readonly defaults: Readonly<Record<string, string>>
    /** In place of all that are not optional. */
    readonly required?: readonly string[]
  },
  messages: Messages,
): FieldPlan {
  const labels = kind.labels(messages)
  const columns = indexColumns(input.columns, labels)
  const names = kind.fields.map(({ name }) => name)
  for (const field of [...columns.keys(), ...Object.keys(input.defaults)]) {
    if (!names.includes(field) && !isResultField(field)) {
      throw new AppError('bad-request', `no field ${field}`)
    }
  }
  const defaults = new Map(Object.entries(input.defaults).filter(([, value]) => value !== ''))
  const results = columns.has(resultField) ? findResultsColumns(input.header) : null
  const missing = kind.fields.filter(
    ({ name, isOptional }) =>
      (input.required?.includes(name) ?? !isOptional) &&
      !columns.has(name) &&
      !defaults.has(name) &&
      !(results !== null && name === kind.passwordField),
  )
  if (missing.length > 0) {
    const fields = missing.map(({ name }) => labels[name] ?? name).join(', ')
    throw new AppError('columns-missing', 'fields without a column', { details: { fields } })
  }
  const needed = kind.fields.flatMap(({ name, isOptional }) =>
    isOptional ? [] : (columns.get(name) ?? []),
  )
  // What a results file says beside the fields is the console's own.
  const own = results === null ? listOwnColumns(input.header, input.columns) : listSendersOwn(input)
  const titles = listTitles(input.header)
  return { columns, defaults, needed, titles, own, results, words: new Map() }
}

/** Of a results file: what the console did not write itself. */
function listSendersOwn({
  header,
  columns,
}: {
  readonly header: readonly string[]
  readonly columns: readonly (string | null)[]
}): number[] {
  return listOwnColumns(header, columns).filter((column) => !isResultsHeader(header[column] ?? ''))
}

function indexColumns(
  columns: readonly (string | null)[],
  labels: Readonly<Record<string, string>>,
): Map<string, number> {
  const indexes = new Map<string, number>()
  for (const [index, field] of columns.entries()) {
    if (field === null) continue
    if (indexes.has(field)) {
      throw new AppError('columns-duplicate', 'two columns to one field', {
        details: { field: labels[field] ?? field },
      })
    }
    indexes.set(field, index)
  }
  return indexes
}

function isResultField(field: string): boolean {
  return field === resultField || field === registrationIdField
}
