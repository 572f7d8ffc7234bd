import { type RefObject, useEffect, useState } from 'react'
import type { GridPosition } from './data-grid-keys'
import { nearestOffset } from './data-grid-scale'
import type { CellPlace, DataGridProps } from './data-grid-types'
import { type GridRange, rangeBetween } from './grid-range'

const startPosition: GridPosition = { row: 0, column: 0 }

/** The cell the keyboard is on, and the block of cells that begins there. */
export interface GridCursor {
  readonly position: GridPosition
  /** The corner of the block across from `position`; the same cell where no block is chosen. */
  readonly extent: GridPosition
  readonly range: GridRange
  /** Nobody has been in the grid yet: no cell is marked. */
  readonly isUntouched: boolean
  readonly moveTo: (position: GridPosition) => void
  /** Makes a block of the cells up to this one; the header is never part of it. */
  readonly extendTo: (extent: GridPosition) => void
  readonly select: (from: GridPosition, to: GridPosition) => void
  /** The keyboard came to the grid. */
  readonly touch: () => void
}

type CursorOptions<Row> = Pick<
  DataGridProps<Row>,
  'columns' | 'rowCount' | 'selectedCell' | 'onSelectCell' | 'listKey'
>

/** Follows the keyboard, the mouse, and `selectedCell` whenever the caller changes it. */
export function useGridCursor<Row>({
  columns,
  rowCount,
  selectedCell,
  onSelectCell,
  listKey,
}: CursorOptions<Row>): GridCursor {
  const [own, setOwn] = useState<GridPosition>()
  const [corner, setCorner] = useState<GridPosition>()
  const [seen, setSeen] = useState<CellPlace | null>()
  const [list, setList] = useState(listKey)
  if (list !== listKey) {
    setList(listKey)
    setCorner(undefined)
    // Whoever sorts by keyboard stays on the head.
    setOwn((at) => at && { row: Math.min(at.row, 0), column: at.column })
  }
  if (
    selectedCell !== undefined &&
    (seen?.rowIndex !== selectedCell?.rowIndex || seen?.columnId !== selectedCell?.columnId)
  ) {
    setSeen(selectedCell)
    setCorner(undefined)
    const column = columns.findIndex(({ id }) => id === selectedCell?.columnId)
    if (selectedCell && column >= 0) setOwn({ row: selectedCell.rowIndex, column })
  }
  const inGrid = ({ row, column }: GridPosition): GridPosition => ({
    row: Math.min(row, rowCount - 1),
    column: Math.max(0, Math.min(column, columns.length - 1)),
  })
  const position = inGrid(own ?? startPosition)
  const extent = corner === undefined || position.row < 0 ? position : inGrid(corner)
  const moveTo = (to: GridPosition) => {
    setOwn(to)
    setCorner(undefined)
    const columnId = columns[to.column]?.id
    if (columnId === undefined || to.row < 0) return
    setSeen({ rowIndex: to.row, columnId })
    onSelectCell?.({ rowIndex: to.row, columnId })
  }
  const extendTo = (to: GridPosition) => setCorner({ row: Math.max(0, to.row), column: to.column })
  return {
    position,
    extent,
    range: rangeBetween(position, extent),
    isUntouched: own === undefined,
    touch: () => setOwn((current) => current ?? startPosition),
    moveTo,
    extendTo,
    select: (from, to) => {
      moveTo(from)
      extendTo(to)
    },
  }
}

type SightOptions<Row> = Pick<DataGridProps<Row>, 'columns' | 'hasStickyColumn'> & {
  readonly scrollRef: RefObject<HTMLDivElement | null>
  readonly cursor: GridCursor
  readonly scrollToRow: (rowIndex: number) => void
}

/** Scrolls the least that shows the active cell, or the end of the block, each time that it is another one. */
export function useCursorInSight<Row>({
  columns,
  hasStickyColumn = false,
  scrollRef,
  cursor: { extent, isUntouched },
  scrollToRow,
}: SightOptions<Row>) {
  const { row, column } = extent
  useEffect(() => {
    if (!isUntouched && row >= 0) scrollToRow(row)
  }, [row, isUntouched, scrollToRow])

  const width = columns[column]?.width ?? 0
  const start = columns.slice(0, column).reduce((sum, { width }) => sum + width, 0)
  const stuck = hasStickyColumn ? (columns[0]?.width ?? 0) : 0
  useEffect(() => {
    const element = scrollRef.current
    if (!element || isUntouched || start < stuck) return
    const left = element.scrollLeft + stuck
    const target = nearestOffset(start, start + width, left, element.clientWidth - stuck)
    if (target !== left) element.scrollLeft = target - stuck
  }, [start, width, stuck, isUntouched, scrollRef])
}

/** Scrolls back to the first row when the rows are others. */
export function useTopOfOtherRows(listKey: unknown, scrollRef: RefObject<HTMLDivElement | null>) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: listKey is what changed
  useEffect(() => {
    if (scrollRef.current) scrollRef.current.scrollTop = 0
  }, [listKey, scrollRef])
}
