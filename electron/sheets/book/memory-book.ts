import type { CellDamage, SheetOverview } from '#shared/domain/fields/sheet'
import type { SheetLimits } from '../limits'
import { tooLarge } from '../source-bytes'
import type { CellText } from '../xlsx/cell-number'
import { type Book, type BookRow, findSheet } from './book'

export interface MemorySheet {
  readonly name: string
  readonly rows: readonly BookRow[]
}

/** Rows handed on before a slow taker is waited for. */
const chunkRows = 1000

/** A book whose rows are held in memory, because its format cannot be read in parts. */
export function createMemoryBook(
  format: SheetOverview['format'],
  sheets: readonly MemorySheet[],
  isNamed = true,
): Book {
  return {
    format,
    sheets,
    isNamed,
    readRows: async (name, take, { afterChunk } = {}) => {
      let count = 0
      const { rows } = findSheet(sheets, name)
      for (const row of rows) {
        if (take(row) === false) return
        count += 1
        if (count % chunkRows === 0) await afterChunk?.(count / rows.length)
      }
    },
  }
}

/** What all sheets of a file together may still hold. */
export interface CellBudget {
  readonly spend: (cells: number) => void
}

/** @throws AppError `file-too-large` once more cells are spent than the limit. */
export function createCellBudget(limits: SheetLimits): CellBudget {
  let left = limits.cells
  return {
    spend: (cells) => {
      left -= cells
      if (left < 0) throw tooLarge('cells', limits.cells)
    },
  }
}

export interface RowGatherer {
  readonly rows: BookRow[]
  /** Begins a row; `line` is counted from 1. */
  readonly open: (line: number, hidden: boolean) => void
  /** `column` is counted from 0; those beyond the limit are not kept. */
  readonly put: (column: number, cell: CellText) => void
  /** Ends the row, which is written `repeat` times. An empty one is not kept. */
  readonly close: (repeat?: number) => void
}

/** Gathers the rows of one sheet, cell by cell. */
export function createRowGatherer(limits: SheetLimits, budget: CellBudget): RowGatherer {
  const rows: BookRow[] = []
  let line = 0
  let hidden = false
  let cells: string[] = []
  let damage: Record<number, CellDamage> | null = null
  return {
    rows,
    open: (openedLine, isHidden) => {
      line = openedLine
      hidden = isHidden
      cells = []
      damage = null
    },
    put: (column, cell) => {
      if (column >= limits.columns || (cell.text === '' && cell.damage === undefined)) return
      while (cells.length < column) cells.push('')
      cells[column] = cell.text
      if (cell.damage === undefined) return
      damage ??= {}
      damage[column] = cell.damage
    },
    close: (repeat = 1) => {
      if (cells.length === 0) return
      if (line + repeat - 1 > limits.rows) throw tooLarge('rows', limits.rows)
      budget.spend(cells.length * repeat)
      for (let index = 0; index < repeat; index += 1) {
        const row = { line: line + index, cells: index === 0 ? cells : [...cells], damage }
        rows.push(hidden ? { ...row, hidden } : row)
      }
      cells = []
    },
  }
}
