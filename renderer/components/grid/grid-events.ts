import type { DOMAttributes, KeyboardEvent, MouseEvent, SyntheticEvent } from 'react'
import { minColumnPx } from './data-grid-header'
import { type GridPosition, moveByKey } from './data-grid-keys'
import type { DataGridProps } from './data-grid-types'
import { type GridRange, isInside, isOneCell, rangeBetween, toCellRange } from './grid-range'
import { showOverflowTitle } from './overflow-title'
import { clear } from './use-grid-clipboard'
import type { GridCursor } from './use-grid-cursor'
import type { GridEditing } from './use-grid-editing'
import type { RangeDrag } from './use-range-drag'

const resizeStepPx = 16
const corner: GridPosition = { row: 0, column: 0 }

type EventsOptions<Row> = Pick<
  DataGridProps<Row>,
  | 'columns'
  | 'rowCount'
  | 'onRowAction'
  | 'isActedOnByClick'
  | 'picking'
  | 'onSort'
  | 'onResizeColumn'
  | 'onMoveColumn'
  | 'onWriteRange'
  | 'askMenu'
> & {
  readonly cursor: GridCursor
  readonly editing: GridEditing
  readonly drag: RangeDrag
  readonly pageRows: number
}

/**
 * Keys, mouse and pasting of the grid, all heard on its root.
 *
 * Keys count only while the grid itself has the focus: an editor or a control inside a cell keeps
 * its own.
 */
export function gridEvents<Row>({
  columns,
  rowCount,
  onRowAction,
  isActedOnByClick = false,
  picking,
  onSort,
  onResizeColumn,
  onMoveColumn,
  onWriteRange,
  askMenu,
  cursor,
  editing,
  drag,
  pageRows,
}: EventsOptions<Row>): DOMAttributes<HTMLDivElement> {
  const { position, extent, range } = cursor
  const size = { rowCount, columnCount: columns.length, pageRows }

  const isPicker = (at: GridPosition) => columns[at.column]?.isPicker ?? false
  const actOnHead = (columnIndex: number) => {
    const column = columns[columnIndex]
    if (column?.isPicker) picking?.onPickAll()
    else if (column?.isSortable) onSort?.(column.id)
  }
  const act = (at: GridPosition, by: 'keyboard' | 'mouse') => {
    if (at.row < 0) actOnHead(at.column)
    else if (isPicker(at)) picking?.onPick(at.row, false)
    else if (!editing.begin(at)) onRowAction?.(at.row, by)
  }
  const resizeBy = (step: number) => {
    const column = columns[position.column]
    if (!column || column.isPicker) return
    const width = Math.max(column.minWidth ?? minColumnPx, column.width + step)
    onResizeColumn?.(column.id, width)
  }
  const moveColumnBy = (step: 1 | -1) => {
    const column = columns[position.column]
    const to = position.column + step
    if (!column || column.isPicker || !columns[to] || columns[to].isPicker) return
    onMoveColumn?.(column.id, to)
    cursor.moveTo({ row: position.row, column: to })
  }
  /** Keys that pick rows; `false` for all others. */
  const pickByKey = ({ key, shiftKey }: KeyboardEvent, isCtrl: boolean): boolean => {
    if (!picking) return false
    // On a head too: the browser would mark every text of the page.
    if (isCtrl && key.toLowerCase() === 'a') picking.onPickAll()
    else if (position.row < 0) return false
    else if (key === ' ') picking.onPick(position.row, shiftKey)
    else return false
    return true
  }
  /** Keys that choose a block of cells, or write in one; `false` for all others. */
  const blockByKey = ({ key, shiftKey }: KeyboardEvent, isCtrl: boolean): boolean => {
    if (position.row < 0) return false
    const lastColumn = columns.length - 1
    const lastRow = rowCount - 1
    const small = key.toLowerCase()
    if (isCtrl && small === 'a') selectAll()
    else if (isCtrl && small === 'd' && onWriteRange) fillDown(range)
    else if (shiftKey && key === ' ') {
      cursor.select({ row: range.top, column: 0 }, { row: range.bottom, column: lastColumn })
    } else if (isCtrl && key === ' ') {
      cursor.select({ row: 0, column: range.left }, { row: lastRow, column: range.right })
    } else if (key === 'Escape' && !isOneCell(range)) cursor.moveTo(position)
    else {
      const to = shiftKey ? moveByKey(key, isCtrl, extent, size) : undefined
      if (!to) return false
      cursor.extendTo(to)
    }
    return true
  }
  const selectAll = () => cursor.select(corner, { row: rowCount - 1, column: columns.length - 1 })
  const clearRange = (block: GridRange) =>
    clear({ columns, editing, ...(onWriteRange && { onWriteRange }) }, block)
  const openMenu = async (block: GridRange, { clientX, clientY }: MouseEvent) => {
    // The key of the menu has no pointer: it opens at the page's corner.
    const [x, y] = [clientX, clientY].map((place) => Math.max(0, Math.round(place)))
    const canWrite = onWriteRange !== undefined
    const choice = await askMenu?.({ x: x ?? 0, y: y ?? 0, canWrite })
    if (choice === 'fill') fillDown(block)
    else if (choice === 'clear') clearRange(block)
    else if (choice === 'select-all') selectAll()
  }
  /** Of one row alone, what stands above it. */
  const fillDown = (block: GridRange) => {
    const isOneRow = block.top === block.bottom
    if (isOneRow && block.top === 0) return
    const filled = isOneRow ? { ...block, top: block.top - 1 } : block
    onWriteRange?.(toCellRange(filled, columns), { kind: 'fill' })
  }
  /** A click on a row; choosing a block of cells is none. */
  const click = (at: GridPosition, event: MouseEvent) => {
    if (picking && (isPicker(at) || event.ctrlKey || event.metaKey)) {
      picking.onPick(at.row, event.shiftKey)
    } else if (isActedOnByClick && isOneCell(range)) {
      onRowAction?.(at.row, 'mouse')
    }
  }
  const place = (event: SyntheticEvent): GridPosition | undefined => {
    const { target } = event
    if (!(target instanceof Element) || target.closest('input, button, select')) return undefined
    const cell = target.closest<HTMLElement>('[data-column]')
    const column = columns.findIndex(({ id }) => id === cell?.dataset.column)
    return cell && column >= 0 ? { row: Number(cell.dataset.row), column } : undefined
  }
  const isOwn = (event: KeyboardEvent): boolean => event.target === event.currentTarget

  /** Does what the key says; `false` leaves it to the browser. */
  const press = (event: KeyboardEvent): boolean => {
    const { key } = event
    const isCtrl = event.ctrlKey || event.metaKey
    if (event.altKey && event.shiftKey) {
      if (!onMoveColumn || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return false
      moveColumnBy(key === 'ArrowLeft' ? -1 : 1)
      return true
    }
    if (event.altKey) {
      if (!onResizeColumn || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return false
      resizeBy(key === 'ArrowLeft' ? -resizeStepPx : resizeStepPx)
      return true
    }
    if (pickByKey(event, isCtrl) || blockByKey(event, isCtrl)) return true
    const next = moveByKey(key, isCtrl, position, size)
    if (next) {
      cursor.moveTo(next)
      return true
    }
    if (key === 'Enter') {
      act(position, 'keyboard')
      return true
    }
    if (isCtrl || position.row < 0) return false
    if (key === 'F2') return editing.begin(position)
    if (key === 'Delete' || key === 'Backspace') {
      clearRange(range)
      return true
    }
    return key.length === 1 && editing.begin(position, key)
  }

  return {
    onFocus: (event) => {
      if (event.target === event.currentTarget) cursor.touch()
    },
    onMouseDown: (event) => {
      const at = place(event)
      if (!at || event.button !== 0) return
      const isExtended = event.shiftKey && at.row >= 0 && !cursor.isUntouched && !isPicker(at)
      if (isExtended) cursor.extendTo(at)
      else cursor.moveTo(at)
      if (at.row >= 0 && !isPicker(at)) drag.begin(at)
    },
    onPointerOver: (event) => {
      const at = place(event)
      if (at && at.row >= 0) drag.over(at)
    },
    onClick: (event) => {
      const at = place(event)
      if (at?.row === -1) actOnHead(at.column)
      else if (at) click(at, event)
    },
    onDoubleClick: (event) => {
      const at = place(event)
      if (at && at.row >= 0 && !isPicker(at) && !isActedOnByClick) act(at, 'mouse')
    },
    onContextMenu: (event) => {
      // A field inside a cell has a menu of its own.
      if (!askMenu || (event.target instanceof Element && event.target.closest('input'))) return
      event.preventDefault()
      const at = place(event)
      if (at?.row === -1 || (!at && position.row < 0)) return
      const isElsewhere = at !== undefined && !isInside(range, at)
      if (isElsewhere) cursor.moveTo(at)
      void openMenu(isElsewhere ? rangeBetween(at, at) : range, event)
    },
    onMouseOver: showOverflowTitle,
    onKeyDown: (event) => {
      if (isOwn(event) && !event.defaultPrevented && press(event)) event.preventDefault()
    },
  }
}
