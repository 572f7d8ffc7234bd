import { type CellValue, readXls, readXlsb, type Sheet } from 'hucre'
import type { Book } from '../book/book'
import { dateCell, textOrErrorCell } from '../book/cell-text'
import { createCellBudget, createMemoryBook, createRowGatherer } from '../book/memory-book'
import type { SheetLimits } from '../limits'
import { type CellText, readNumber } from '../xlsx/cell-number'
import type { SectionedFormat } from '../xlsx/number-format'
import { damaged } from '../xlsx/zip-directory'
import type { SheetOutline } from './sheet-outline'

const readers = { xls: readXls, xlsb: readXlsb }

/**
 * The values of a workbook whose outline was taken, by hucre.
 *
 * @throws AppError `file-damaged` for whatever hucre refuses.
 */
export async function readValues(
  format: keyof typeof readers,
  bytes: Buffer,
  outlines: readonly SheetOutline[],
  limits: SheetLimits,
): Promise<Book> {
  const { sheets } = await readers[format](bytes).catch((error: unknown) => {
    throw damaged(`.${format}`, error)
  })
  const budget = createCellBudget(limits)
  const visible = sheets.flatMap((sheet, index) => {
    const outline = outlines[index]
    if (outline === undefined || outline.isHidden) return []
    return [{ name: sheet.name, rows: gatherRows(sheet, outline, limits, budget) }]
  })
  return createMemoryBook(format, visible)
}

function gatherRows(
  { rows }: Sheet,
  outline: SheetOutline,
  limits: SheetLimits,
  budget: ReturnType<typeof createCellBudget>,
) {
  const gatherer = createRowGatherer(limits, budget)
  // Rows without a cell are holes, which forEach leaves out.
  rows.forEach((cells, row) => {
    gatherer.open(row + 1, outline.hiddenRows.has(row))
    cells.forEach((value, column) => {
      if (value === null || value === undefined || column >= limits.columns) return
      gatherer.put(column, toCell(value, outline.findFormat(row, column)))
    })
    gatherer.close()
  })
  return gatherer.rows
}

const secondMs = 1000

function toCell(value: NonNullable<CellValue>, format: SectionedFormat | null): CellText {
  if (typeof value === 'string') return textOrErrorCell(value)
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE' }
  if (typeof value === 'number') return readNumber(String(value), format, false)
  const time = Math.round(value.getTime() / secondMs) * secondMs
  const date = new Date(time)
  return Number.isNaN(time) || date.getUTCFullYear() > 9999
    ? { text: '', damage: 'formula-error' }
    : dateCell(date.toISOString())
}
