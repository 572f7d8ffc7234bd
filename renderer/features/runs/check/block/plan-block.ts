import type { Row } from '#shared/domain/runs/row'
import type { Input } from '#shared/ipc/contract'
import type { DataGridColumn, RangeWrite } from '../../../../components/grid/data-grid-types'
import type { CellRange } from '../../../../components/grid/grid-range'

/** A cell that would change. */
export interface BlockChange {
  readonly row: Row
  readonly field: string
  readonly before: string
  readonly after: string
}

/** What writing a block comes to, before it is written. */
export interface BlockPlan {
  readonly changes: readonly BlockChange[]
  /** Cells that stay as they are: of rows that were sent, or of columns that cannot be edited. */
  readonly kept: number
  /** Rows and columns of the block that lie beyond the list. */
  readonly rowsBeyond: number
  readonly columnsBeyond: number
}

/** Characters that a cell may have (`runs:edit-block`). */
const longestValue = 2000

/** The rows of the list that a write needs, both ends included. */
export function rowsOfWrite(range: CellRange, write: RangeWrite, rowCount: number) {
  const height = Math.max(range.lastRow - range.firstRow + 1, heightOf(write))
  return { first: range.firstRow, last: Math.min(rowCount, range.firstRow + height) - 1 }
}

/**
 * What a write in a range changes. A block that is smaller than the range is repeated in it where it fits
 * a whole number of times, as spreadsheet programs do; otherwise it is written once, from its first cell.
 */
export function planBlock(
  rows: readonly Row[],
  columns: readonly DataGridColumn<Row>[],
  range: CellRange,
  write: RangeWrite,
): BlockPlan {
  const from = columns.findIndex(({ id }) => id === range.columnIds[0])
  const rangeHeight = range.lastRow - range.firstRow + 1
  const rangeWidth = range.columnIds.length
  const width = write.kind === 'paste' ? (write.cells[0]?.length ?? 0) : rangeWidth
  const height = write.kind === 'paste' ? write.cells.length : rangeHeight
  const repeats = (room: number, size: number) => (room > size && room % size === 0 ? room : size)
  const writtenRows = repeats(rangeHeight, height)
  const writtenColumns = repeats(rangeWidth, width)
  const changes: BlockChange[] = []
  let kept = 0
  for (const [index, row] of rows.slice(0, writtenRows).entries()) {
    for (const [offset, column] of columns.slice(from, from + writtenColumns).entries()) {
      const before = column.toText?.(row) ?? ''
      const after = valueAt(write, rows, column, index, offset)
      if (after === before) continue
      if (column.isEditable?.(row) !== true || after.length > longestValue) kept += 1
      else changes.push({ row, field: column.id, before, after })
    }
  }
  return {
    changes,
    kept,
    rowsBeyond: Math.max(0, writtenRows - rows.length),
    columnsBeyond: Math.max(0, from + writtenColumns - columns.length),
  }
}

export function toCells(changes: readonly BlockChange[]): Input<'runs:edit-block'>['cells'] {
  return changes.map(({ row, field, after }) => ({ position: row.position, field, value: after }))
}

function heightOf(write: RangeWrite): number {
  return write.kind === 'paste' ? write.cells.length : 1
}

function valueAt(
  write: RangeWrite,
  rows: readonly Row[],
  column: DataGridColumn<Row>,
  index: number,
  offset: number,
): string {
  if (write.kind === 'clear') return ''
  if (write.kind === 'fill') return rows[0] === undefined ? '' : (column.toText?.(rows[0]) ?? '')
  const line = write.cells[index % write.cells.length] ?? []
  return line[offset % line.length] ?? ''
}
