import { AppError } from '#electron/errors/app-error'
import { normalizeHeader } from '#shared/domain/fields/header'
import type { CellDamage, FurtherSheet, SourceOptions } from '#shared/domain/fields/sheet'
import { chooseHeader, findKnownHeader, type HeaderLine, type KnownHeaders } from '../header-row'
import type { BookRow } from './book'
import type { SheetHead } from './sheet-heads'

/** Fields that two sheets must share: fewer are alike by chance. */
const fewestShared = 2
/** Of all fields that either has, so many are in both. */
const sharedPart = 0.6

/** The names of other sheets with rows below much the same fields as `header`, in any order. */
export function findAlike(
  heads: readonly SheetHead[],
  chosen: string,
  header: HeaderLine,
  known: KnownHeaders,
): string[] {
  const wanted = listFields(header, known)
  return heads
    .filter(({ name, lines }) => {
      const other = name === chosen ? null : findKnownHeader(lines, known)
      if (other === null || !isMuchTheSame(wanted, listFields(other.line, known))) return false
      return lines.some(({ line }) => line > other.line.line)
    })
    .map(({ name }) => name)
}

function isMuchTheSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((field) => other.has(field)).length
  const all = one.size + other.size - shared
  return shared >= fewestShared && shared >= all * sharedPart
}

function listFields({ cells }: Pick<HeaderLine, 'cells'>, known: KnownHeaders): Set<string> {
  return new Set(cells.flatMap((cell) => known.get(normalizeHeader(cell)) ?? []))
}

/**
 * How the sheets that are to be read together with the first are read.
 *
 * @throws AppError `file-no-header`, `file-empty` for one without a table, `bad-request` for one that is not there.
 */
export function planFurther(
  wanted: SourceOptions['also'],
  heads: readonly SheetHead[],
  header: readonly string[],
  known: KnownHeaders,
): FurtherSheet[] {
  return (wanted ?? []).map(({ sheet, headerRow }) => {
    const head = heads.find(({ name }) => name === sheet)
    if (head === undefined) throw new AppError('bad-request', `no sheet ${sheet} to read as well`)
    const own = chooseHeader(head.lines, known, headerRow)
    return {
      sheet,
      headerRow: own.line,
      ...(own.second !== undefined && { secondHeaderRow: own.second }),
      columns: matchSheets(header, own.cells, known),
    }
  })
}

/** For each column of the first sheet that of another with its title, else the one that means its field. */
function matchSheets(
  header: readonly string[],
  other: readonly string[],
  known: KnownHeaders,
): (number | null)[] {
  const titles = other.map(normalizeHeader)
  const taken = new Set<number>()
  const take = (isMeant: (title: string) => boolean) => {
    const found = titles.findIndex((title, at) => !taken.has(at) && title !== '' && isMeant(title))
    if (found >= 0) taken.add(found)
    return found < 0 ? null : found
  }
  // By its own title first, everywhere: a field is only for what is called otherwise there.
  const byTitle = header.map(normalizeHeader).map((title) => take((one) => one === title))
  return header.map(normalizeHeader).map((title, index) => {
    const field = known.get(title)
    const isTwice = header.some(
      (one, at) => at !== index && known.get(normalizeHeader(one)) === field,
    )
    if (byTitle[index] !== null || field === undefined || isTwice) return byTitle[index] ?? null
    return take((one) => known.get(one) === field)
  })
}

/** A row of a further sheet with its cells in the columns of the first. */
export function moveColumns(row: BookRow, columns: readonly (number | null)[]): BookRow {
  const damage: Record<number, CellDamage> = {}
  for (const [to, from] of columns.entries()) {
    const found = from === null ? undefined : row.damage?.[from]
    if (found !== undefined) damage[to] = found
  }
  return {
    ...row,
    cells: columns.map((from) => (from === null ? '' : (row.cells[from] ?? ''))),
    damage: Object.keys(damage).length === 0 ? null : damage,
  }
}
