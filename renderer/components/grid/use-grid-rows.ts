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
export const headerHeightPx = 32

type GridVirtualizer = Virtualizer<HTMLDivElement, Element>

function viewHeightOf(grid: GridVirtualizer): number {
  return Math.max(0, (grid.scrollRect?.height ?? 0) - headerHeightPx)
}

function scaleOf(grid: GridVirtualizer) {
  return createScale(grid.options.count, grid.options.estimateSize(0), viewHeightOf(grid))
}

function observeScaledOffset(
  grid: GridVirtualizer,
  report: (offset: number, isScrolling: boolean) => void,
) {
  return observeElementOffset(grid, (offset, isScrolling) =>
    report(scaleOf(grid).toVirtual(offset), isScrolling),
  )
}

const overscanRows = 6

export interface GridRowsOptions {
  readonly scrollRef: RefObject<HTMLDivElement | null>
  readonly rowCount: number
  readonly rowHeight: number
  /** Rendered wherever the grid is scrolled to, since the keyboard is on it; -1 for none. */
  readonly activeRow: number
  readonly onVisibleRange: ((first: number, last: number) => void) | undefined
}

/** Which rows to draw and where, of up to millions of equal height. */
export function useGridRows({
  scrollRef,
  rowCount,
  rowHeight,
  activeRow,
  onVisibleRange,
}: GridRowsOptions) {
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
    overscan: overscanRows,
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
  const slotCount = Math.ceil(viewHeightOf(grid) / rowHeight) + 2 * overscanRows + 3
  const isApart = (index: number) => index < first - overscanRows || index > last + overscanRows
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
