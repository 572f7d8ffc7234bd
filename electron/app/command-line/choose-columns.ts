import { AppError } from '#electron/errors/app-error'
import { normalizeHeader } from '#shared/domain/fields/header'
import { fieldsOf } from '#shared/domain/fields/kind-fields'
import type { RunKind } from '#shared/domain/runs/run'
import type { SourceView } from '#shared/ipc/contract/sources'

/**
 * The fields of a file's columns as `--columns field=header,…` has them; columns that it does not
 * name stay as they were matched. A field may go by its own name or any header we know for it, and
 * a pair may stand the other way round where only that makes sense.
 *
 * Throws `columns-missing` for a pair that names no field or column, `columns-duplicate` for a field
 * that is named twice.
 */
export function chooseColumns(
  kind: RunKind,
  view: SourceView,
  pairs: readonly (readonly [left: string, right: string])[] | null,
): (string | null)[] {
  const columns = [...view.columns]
  const header = view.overview.header.map(normalizeHeader)
  const named = new Set<string>()
  for (const [left, right] of pairs ?? []) {
    const { field, column } =
      readPair(kind, header, left, right) ??
      readPair(kind, header, right, left) ??
      missing(left, right)
    if (named.has(field)) {
      throw new AppError('columns-duplicate', 'two columns to one field', { details: { field } })
    }
    named.add(field)
    const before = columns.indexOf(field)
    if (before >= 0) columns[before] = null
    columns[column] = field
  }
  return columns
}

function readPair(
  kind: RunKind,
  header: readonly string[],
  fieldName: string,
  headerName: string,
): { field: string; column: number } | null {
  const field = findField(kind, fieldName)
  const column = header.indexOf(normalizeHeader(headerName))
  return field === undefined || column < 0 ? null : { field, column }
}

function findField(kind: RunKind, name: string): string | undefined {
  const wanted = normalizeHeader(name)
  return fieldsOf[kind].find(
    (field) =>
      normalizeHeader(field.name) === wanted ||
      field.synonyms.some((synonym) => normalizeHeader(synonym) === wanted),
  )?.name
}

function missing(left: string, right: string): never {
  throw new AppError('columns-missing', 'no such field or column', {
    details: { fields: `${left}=${right}` },
  })
}
