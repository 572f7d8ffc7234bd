import type { GridPosition } from './data-grid-keys'

/** A block of cells by numbers; both ends are part of it. */
export interface GridRange {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** The block that two cells are corners of. */
export function rangeBetween(one: GridPosition, other: GridPosition): GridRange {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  }
}

export function isOneCell({ top, bottom, left, right }: GridRange): boolean {
  return top === bottom && left === right
}

export function isInside({ top, bottom, left, right }: GridRange, at: GridPosition): boolean {
  return at.row >= top && at.row <= bottom && at.column >= left && at.column <= right
}

/** The cells of a range by its rows, and by the columns it covers. */
export interface CellRange {
  readonly firstRow: number
  readonly lastRow: number
  readonly columnIds: readonly string[]
}

export function toCellRange(
  { top, bottom, left, right }: GridRange,
  columns: readonly { readonly id: string }[],
): CellRange {
  const columnIds = columns.slice(left, right + 1).map(({ id }) => id)
  return { firstRow: top, lastRow: bottom, columnIds }
}
