import { normalizeHeader } from '#shared/domain/fields/header'
import { registerFields } from '#shared/domain/fields/register-fields'
import type { EncodingDoubt, SheetOverview } from '#shared/domain/fields/sheet'

const mask = '••••••'
const passwordWords = (registerFields.find(({ name }) => name === 'password')?.synonyms ?? []).map(
  normalizeHeader,
)

/**
 * An overview with passwords hidden, for the page: those of the column matched to `passwordField`, and
 * of any column whose header looks like a password. Empty cells stay empty.
 */
export function maskPreview(
  overview: SheetOverview,
  columns: readonly (string | null)[],
  passwordField: string | null,
): SheetOverview {
  const hidden = overview.header.map(
    (header, index) =>
      (passwordField !== null && columns[index] === passwordField) || looksLikePassword(header),
  )
  return {
    ...overview,
    ...(overview.doubt && { doubt: maskDoubt(overview.doubt, hidden) }),
    preview: overview.preview.map((row) =>
      row.map((cell, index) => (hidden[index] && cell !== '' ? mask : cell)),
    ),
  }
}

/** Enough to see which letters are right. */
const doubtedCells = 3

/** Passwords are not among the cells that are shown; the question stays, even where only they differ. */
function maskDoubt(doubt: EncodingDoubt, hidden: readonly boolean[]): EncodingDoubt {
  const cells = doubt.cells.filter(({ column }) => hidden[column] === false)
  return { ...doubt, cells: cells.slice(0, doubtedCells) }
}

/** Whether a header says that its column holds passwords, matched to one or not. */
export function looksLikePassword(header: string): boolean {
  const name = ` ${normalizeHeader(header)} `
  return (
    passwordWords.some((word) => name.includes(` ${word} `)) ||
    /sandi|pass|pwd|kunci| pin /.test(name)
  )
}
