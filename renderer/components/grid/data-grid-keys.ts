/** A place in the grid by numbers; row -1 is the header. */
export interface GridPosition {
  readonly row: number
  readonly column: number
}

export interface GridSize {
  readonly rowCount: number
  readonly columnCount: number
  /** Rows a page key moves by. */
  readonly pageRows: number
}

function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(max, value))
}

/**
 * Where a key leads from a cell, after the ARIA grid pattern; `undefined` for other keys.
 *
 * Arrows stop at the edges. Ctrl (or Cmd) with Home and End goes to the corners, with up and down
 * to the first and last row.
 */
export function moveByKey(
  key: string,
  isCtrl: boolean,
  from: GridPosition,
  { rowCount, columnCount, pageRows }: GridSize,
): GridPosition | undefined {
  const to = (row: number, column: number): GridPosition => ({
    row: clamp(row, -1, rowCount - 1),
    column: clamp(column, 0, columnCount - 1),
  })
  const firstRow = Math.min(0, rowCount - 1)
  switch (key) {
    case 'ArrowUp':
      return to(isCtrl ? firstRow : from.row - 1, from.column)
    case 'ArrowDown':
      return to(isCtrl ? rowCount - 1 : from.row + 1, from.column)
    case 'ArrowLeft':
      return to(from.row, isCtrl ? 0 : from.column - 1)
    case 'ArrowRight':
      return to(from.row, isCtrl ? columnCount - 1 : from.column + 1)
    case 'PageUp':
      return to(Math.max(firstRow, from.row - pageRows), from.column)
    case 'PageDown':
      return to(from.row + pageRows, from.column)
    case 'Home':
      return to(isCtrl ? firstRow : from.row, 0)
    case 'End':
      return to(isCtrl ? rowCount - 1 : from.row, columnCount - 1)
    default:
      return undefined
  }
}

/** The cell after (or before) one, reading along the rows; stays at either end of the grid. */
export function moveAlong(
  from: GridPosition,
  step: 1 | -1,
  { rowCount, columnCount }: GridSize,
): GridPosition {
  const column = from.column + step
  if (column >= 0 && column < columnCount) return { row: from.row, column }
  const row = from.row + step
  if (row < 0 || row >= rowCount) return from
  return { row, column: step === 1 ? 0 : columnCount - 1 }
}
