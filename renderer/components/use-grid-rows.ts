import {
  defaultRangeExtractor,
  observeElementOffset,
  type Range,
  useVirtualizer,
  type Virtualizer,
} from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect } from 'react'
import { createScale, nearestOffset } from './data-grid-scale'

/** Must equal the header's height in `data-grid.module.css`. */
export const HEADER_HEIGHT_PX = 32

type GridVirtualizer = Virtualizer<HTMLDivElement, Element>

const viewHeightOf = (grid: GridVirtualizer): number =>
  Math.max(0, (grid.scrollRect?.height ?? 0) - HEADER_HEIGHT_PX)

const scaleOf = (grid: GridVirtualizer) =>
  createScale(grid.options.count, grid.options.estimateSize(0), viewHeightOf(grid))

const observeScaledOffset = (
  grid: GridVirtualizer,
  report: (offset: number, isScrolling: boolean) => void,
) =>
  observeElementOffset(grid, (offset, isScrolling) =>
    report(scaleOf(grid).toVirtual(offset), isScrolling),
  )

const OVERSCAN_ROWS = 6

export type GridRowsOptions = {
  readonly scrollRef: RefObject<HTMLDivElement | null>
  readonly rowCount: number
  readonly rowHeight: number
  /** Rendered wherever the grid is scrolled to, since the keyboard is on it; -1 for none. */
  readonly activeRow: number
  readonly onVisibleRange: ((first: number, last: number) => void) | undefined
}

/** Which rows to draw and where, of up to millions of equal height. */
export const useGridRows = ({
  scrollRef,
  rowCount,
  rowHeight,
  activeRow,
  onVisibleRange,
}: GridRowsOptions) => {
  const rangeExtractor = useCallback(
    (range: Range) => {
      const rows = defaultRangeExtractor(range)
      if (activeRow < 0 || activeRow >= rowCount || rows.includes(activeRow)) return rows
      return activeRow < range.startIndex ? [activeRow, ...rows] : [...rows, activeRow]
    },
    [activeRow, rowCount],
  )
  const grid = useVirtualizer<HTMLDivElement, Element>({
    count: rowCount,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => rowHeight,
    observeElementOffset: observeScaledOffset,
    rangeExtractor,
    overscan: OVERSCAN_ROWS,
  })
  // Another row height or count moves every row: the virtualizer keeps sizes until told.
  // biome-ignore lint/correctness/useExhaustiveDependencies: rowHeight is what changed
  useEffect(() => grid.measure(), [grid, rowHeight])

  // Before the range is asked for: this is what brings it up to date.
  const items = grid.getVirtualItems()
  const first = grid.range?.startIndex ?? 0
  const last = grid.range?.endIndex ?? -1
  useEffect(() => {
    if (last >= first) onVisibleRange?.(first, last)
  }, [first, last, onVisibleRange])

  const scale = scaleOf(grid)
  const scrollTop = scale.toScroll(grid.scrollOffset ?? 0)
  const scrollToRow = useCallback(
    (rowIndex: number) => {
      const element = scrollRef.current
      if (!element) return
      const current = scaleOf(grid)
      const top = current.toVirtual(element.scrollTop)
      const start = rowIndex * rowHeight
      const target = nearestOffset(start, start + rowHeight, top, viewHeightOf(grid))
      if (target !== top) element.scrollTop = current.toScroll(target)
    },
    [grid, rowHeight, scrollRef],
  )
  // A slot is an element that rows take turns in: making new ones nearly doubled a frame's time.
  const slotCount = Math.ceil(viewHeightOf(grid) / rowHeight) + 2 * OVERSCAN_ROWS + 3
  const isApart = (index: number) => index < first - OVERSCAN_ROWS || index > last + OVERSCAN_ROWS
  return {
    rows: items.map(({ index, start }) => ({
      index,
      top: start + scrollTop - (grid.scrollOffset ?? 0),
      slot: isApart(index) ? 'apart' : index % slotCount,
    })),
    bodyHeight: scale.bodyHeight,
    pageRows: Math.max(1, Math.floor(viewHeightOf(grid) / rowHeight) - 1),
    scrollToRow,
  }
}
