import type { FieldValues } from '#electron/services/kinds/draft-kind'
import { looksLikePassword } from '#electron/services/sources/mask-preview'
import { removeInvisible } from '#shared/domain/values/invisible'

/** A column of the file: the field it is matched to, or one of the sender's own. */
export interface FileColumn {
  /** Null for a column of the sender's own, which comes back in the results file as it was. */
  readonly field: string | null
  readonly header: string
}

/** So many columns of the sender's own are kept, and so much of a cell. */
const mostOwn = 60
const longestCell = 1000

const ownPrefix = 'own:'

/** What a cell of the sender's own is kept under, beside the fields of its row: by its column, 0-based. */
export function ownKey(column: number): string {
  return `${ownPrefix}${column}`
}

/**
 * The columns of the sender's own among those of a file, 0-based: they have a header and are no field. One
 * that may hold passwords is never kept.
 */
export function listOwnColumns(
  header: readonly string[],
  columns: readonly (string | null)[],
): number[] {
  const own = header.flatMap((text, column) => {
    const isOwn = (columns[column] ?? null) === null && removeInvisible(text).trim() !== ''
    return isOwn && !looksLikePassword(text) ? [column] : []
  })
  return own.slice(0, mostOwn)
}

/** The cells of the sender's own columns, as the file has them. */
export function takeOwnCells(cells: readonly string[], own: readonly number[]): FieldValues {
  return Object.fromEntries(
    own.map((column) => [ownKey(column), (cells[column] ?? '').slice(0, longestCell)]),
  )
}

/** The columns of a file in its order, as far as they come back in a results file. */
export function describeColumns(
  header: readonly string[],
  columns: readonly (string | null)[],
  own: readonly number[],
): (FileColumn & { readonly column: number })[] {
  return header.flatMap((text, column) => {
    const field = columns[column] ?? null
    return field !== null || own.includes(column) ? [{ column, field, header: text.trim() }] : []
  })
}
