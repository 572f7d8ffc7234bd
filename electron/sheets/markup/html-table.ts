import type { BookRow } from '../book/book'
import { textCell, textOrErrorCell } from '../book/cell-text'
import { type CellBudget, createRowGatherer } from '../book/memory-book'
import type { SheetLimits } from '../limits'
import { type CellText, readNumber } from '../xlsx/cell-number'

type Attributes = Readonly<Record<string, string>>

/** One table of a web page while it is read. */
export interface HtmlTable {
  readonly rows: readonly BookRow[]
  /** Which table of the page it is by its beginning. */
  readonly order: number
  readonly openRow: (attributes: Attributes) => void
  readonly closeRow: () => void
  readonly openCell: (attributes: Attributes) => void
  readonly closeCell: () => void
  readonly addText: (piece: string) => void
}

/** Pages leave out the ends of rows and cells: whatever begins ends what is still open. */
export function createHtmlTable(limits: SheetLimits, budget: CellBudget, order: number): HtmlTable {
  const gatherer = createRowGatherer(limits, budget)
  /** By column: in how many more rows a cell from above stands there. */
  const taken: number[] = []
  let line = 0
  let column = 0
  let isRow = false
  let cell: Attributes | null = null
  let text = ''

  function openRow(attributes: Attributes): void {
    closeRow()
    line += 1
    column = 0
    isRow = true
    gatherer.open(line, isHidden(attributes))
  }

  function closeRow(): void {
    closeCell()
    if (!isRow) return
    isRow = false
    skipTaken(Number.POSITIVE_INFINITY)
    gatherer.close()
  }

  /** Goes on to the next free column, or past all up to `end`. */
  function skipTaken(end = -1): void {
    while (column < taken.length && (column < end || (taken[column] ?? 0) > 0)) {
      taken[column] = Math.max(0, (taken[column] ?? 0) - 1)
      column += 1
    }
  }

  function openCell(attributes: Attributes): void {
    closeCell()
    if (!isRow) openRow({})
    skipTaken()
    if (column >= limits.columns) return
    cell = attributes
    text = ''
  }

  function closeCell(): void {
    if (cell === null) return
    gatherer.put(column, readCell(text, cell))
    const width = readSpan(cell.colspan, limits.columns - column)
    const height = readSpan(cell.rowspan, limits.rows)
    for (const end = column + width; column < end; column += 1) {
      if (height > 1 || column < taken.length) taken[column] = height - 1
    }
    cell = null
  }

  return {
    rows: gatherer.rows,
    order,
    openRow,
    closeRow,
    openCell,
    closeCell,
    addText: (piece) => {
      if (cell !== null) text += piece
    },
  }
}

function readSpan(span: string | undefined, most: number): number {
  const value = Number.parseInt(span ?? '1', 10)
  return Number.isNaN(value) ? 1 : Math.max(1, Math.min(value, most))
}

function isHidden({ style = '', hidden }: Attributes): boolean {
  return hidden !== undefined || /display\s*:\s*none/i.test(style)
}

/**
 * A page shows texts, and these are taken as they are. Excel's own pages add the number behind what is
 * seen (`x:num`), which may be shortened to `6,28E+12`; a date stays as it is seen.
 */
function readCell(written: string, attributes: Attributes): CellText {
  const text = written.replace(/\s+/g, ' ').trim()
  if (/mso-number-format\s*:\s*["']?\\@/i.test(attributes.style ?? '')) return textCell(text)
  const number = attributes['x:num']
  if (number === undefined || !/^-?[\d.,]+(?:E\+?\d+)?$/i.test(text)) return textOrErrorCell(text)
  return readNumber(number === '' ? text : number, null, false)
}
