import { createHash } from 'node:crypto'
import type { CellDamage, SheetOverview, SourceOptions } from '#shared/domain/fields/sheet'
import { toRowNumber } from '#shared/domain/runs/row-place'
import { chooseHeader, isEmptyRow, type KnownHeaders, noHeader } from '../header-row'
import type { SheetLimits } from '../limits'
import { buildOverview, trimHeader } from '../overview'
import { createRowBatches, type TakeBatch } from '../row-batches'
import type { Book, BookRow } from './book'
import { findAlike, moveColumns, planFurther } from './further-sheets'
import { chooseHead, readHeadOf, readHeads } from './sheet-heads'

/** Reads the beginning of a workbook; without a wanted sheet, of the one with most known columns. */
export async function inspectBook(
  book: Book,
  options: SourceOptions,
  known: KnownHeaders,
  limits: SheetLimits,
): Promise<SheetOverview> {
  const heads = await readHeads(book, known, limits)
  const head =
    options.sheet === undefined
      ? chooseHead(heads, known)
      : (heads.find(({ name }) => name === options.sheet) ??
        (await readHeadOf(book, options.sheet, limits)))
  const header = chooseHeader(head.lines, known, options.headerRow)
  const also = planFurther(options.also, heads, trimHeader(header.cells, limits.columns), known)
  const hasHidden =
    head.lines.some(({ hidden, line }) => hidden === true && line > header.line) ||
    also.some(({ sheet }) =>
      heads.some(
        ({ name, lines }) => name === sheet && lines.some(({ hidden }) => hidden === true),
      ),
    )
  const isIncluded = options.hidden === 'include'
  const lines = isIncluded ? head.lines.map(shown) : head.lines
  return {
    format: book.format,
    encoding: null,
    separator: null,
    sheets: book.isNamed ? book.sheets.map(({ name }) => name) : [],
    sheet: book.isNamed ? head.name : null,
    alike: findAlike(heads, head.name, header, known),
    also,
    hiddenRows: isIncluded ? 'include' : hasHidden ? 'skip' : 'none',
    ...buildOverview(header, lines, head.goesOn || also.length > 0, limits.columns),
  }
}

/**
 * Reads every row below the header; what `options` leaves out as `inspectBook` does.
 *
 * `bytes` are the file's, for its checksum.
 */
export async function readBook(
  book: Book,
  bytes: Buffer,
  options: SourceOptions,
  limits: SheetLimits,
  take: TakeBatch,
): Promise<{ rowCount: number; sha256: string }> {
  const nothing = new Map<string, string>()
  const head =
    options.sheet === undefined
      ? chooseHead(await readHeads(book, nothing, limits), nothing)
      : await readHeadOf(book, options.sheet, limits)
  const headerRow = options.headerRow ?? chooseHeader(head.lines, new Map(), undefined).line
  const batches = createRowBatches(take)
  const isIncluded = options.hidden === 'include'
  const { secondHeaderRow } = options
  const sheets = [{ sheet: head.name, headerRow, secondHeaderRow }, ...(options.also ?? [])]
  let width: number | null = null
  for (const [index, { sheet, columns, ...header }] of sheets.entries()) {
    const { headerRow: first = 1, secondHeaderRow: second } = header
    await book.readRows(
      sheet,
      (row) => {
        if (row.line === first || row.line === second) {
          // A group's columns may lie beyond its title.
          const own = trimHeader(row.cells, limits.columns).length
          if (index === 0) width = Math.max(width ?? 0, own)
        } else if (width !== null && row.line > first) {
          const read = columns === undefined ? row : moveColumns(row, columns)
          const line = toRowNumber(index, row.line)
          addRow(isIncluded ? shown(read) : read, line, width, batches.add)
        }
        return undefined
      },
      { afterChunk: (share) => batches.flush((index + share) / sheets.length) },
    )
    if (width === null) throw noHeader(headerRow)
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { rowCount: await batches.end(), sha256 }
}

/** The row, as if the sheet did not hide it. */
function shown({ line, cells, damage }: BookRow): BookRow {
  return { line, cells, damage }
}

function addRow(
  row: BookRow,
  rowNumber: number,
  width: number,
  add: ReturnType<typeof createRowBatches>['add'],
): void {
  if (isEmptyRow(row, width)) return
  const { cells, damage, hidden } = row
  while (cells.length < width) cells.push('')
  cells.length = width
  const kept = damage === null ? null : keepColumns(damage, width)
  add({
    rowNumber,
    cells,
    ...(kept === null ? {} : { damage: kept }),
    ...(hidden === true ? { hidden } : {}),
  })
}

/** Only the columns below the header: mostly these are all, and no object is made again. */
function keepColumns(damage: Record<number, CellDamage>, width: number) {
  const columns = Object.keys(damage)
  if (Number(columns.at(-1)) < width) return damage
  const kept = Object.entries(damage).filter(([column]) => Number(column) < width)
  return kept.length === 0 ? null : Object.fromEntries(kept)
}
