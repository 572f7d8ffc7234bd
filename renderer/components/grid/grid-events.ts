import type { DOMAttributes, KeyboardEvent, MouseEvent, SyntheticEvent } from 'react'
import { minColumnPx } from './data-grid-header'
import { type GridPosition, moveByKey } from './data-grid-keys'
import type { DataGridProps } from './data-grid-types'
import { showOverflowTitle } from './overflow-title'
import type { GridCursor } from './use-grid-cursor'
import type { GridEditing } from './use-grid-editing'

const resizeStepPx = 16

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
> & {
  readonly cursor: GridCursor
  readonly editing: GridEditing
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
  cursor,
  editing,
  pageRows,
}: EventsOptions<Row>): DOMAttributes<HTMLDivElement> {
  const { position } = cursor
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
    else if (shiftKey && (key === 'ArrowDown' || key === 'ArrowUp')) {
      const row = Math.max(0, Math.min(rowCount - 1, position.row + (key === 'ArrowDown' ? 1 : -1)))
      cursor.moveTo({ row, column: position.column })
      picking.onPick(row, true)
    } else return false
    return true
  }
  /** A click on a row; dragging over text to copy it is none. */
  const click = (at: GridPosition, event: MouseEvent) => {
    if (picking && (isPicker(at) || event.shiftKey || event.ctrlKey || event.metaKey)) {
      picking.onPick(at.row, event.shiftKey)
    } else if (isActedOnByClick && document.getSelection()?.isCollapsed !== false) {
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
    if (pickByKey(event, isCtrl)) return true
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
      editing.put(position, '')
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
      cursor.moveTo(at)
      // A range is picked, not the text in between.
      if (picking && event.shiftKey) event.preventDefault()
      if (event.defaultPrevented) event.currentTarget.focus({ preventScroll: true })
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
    onMouseOver: showOverflowTitle,
    onKeyDown: (event) => {
      if (isOwn(event) && !event.defaultPrevented && press(event)) event.preventDefault()
    },
  }
}
