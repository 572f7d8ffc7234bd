import { type RefObject, useEffect, useRef } from 'react'
import { copyText } from '../copy-text'
import { readBlock, writeBlock } from './block-text'
import type { DataGridColumn, DataGridProps } from './data-grid-types'
import { type GridRange, isOneCell, toCellRange } from './grid-range'
import type { GridCursor } from './use-grid-cursor'
import type { GridEditing } from './use-grid-editing'

/** Rows that are copied at once; more is what exports are for. */
export const mostCopiedRows = 20_000

type ClipboardOptions<Row> = Pick<
  DataGridProps<Row>,
  'columns' | 'getRow' | 'readRows' | 'onCopied' | 'onWriteRange'
> & {
  readonly cursor: GridCursor
  readonly editing: GridEditing
}

/**
 * Copies, cuts and pastes the cells that are chosen, while the grid has the keyboard; text that is marked
 * is copied as anywhere.
 *
 * Heard on the document: the events go to where the text caret is, which is seldom the grid.
 */
export function useGridClipboard<Row>(
  scrollRef: RefObject<HTMLElement | null>,
  options: ClipboardOptions<Row>,
): void {
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  useEffect(() => {
    const isOwn = () => document.activeElement === scrollRef.current
    const isInCells = () => latest.current.cursor.position.row >= 0
    const copy = (event: ClipboardEvent) => {
      if (!isOwn() || document.getSelection()?.isCollapsed === false || !isInCells()) return
      if (copyRange(latest.current, event.clipboardData)) event.preventDefault()
    }
    const cut = (event: ClipboardEvent) => {
      if (!isOwn() || !isInCells()) return
      copy(event)
      if (event.defaultPrevented) clear(latest.current, latest.current.cursor.range)
    }
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (!isOwn() || !isInCells() || text === '') return
      event.preventDefault()
      pasteText(latest.current, text)
    }
    const heard = { copy, cut, paste }
    for (const [name, listen] of Object.entries(heard)) {
      document.addEventListener(name, listen as EventListener)
    }
    return () => {
      for (const [name, listen] of Object.entries(heard)) {
        document.removeEventListener(name, listen as EventListener)
      }
    }
  }, [scrollRef])
}

/** Puts the cells on the clipboard; true where there are any, though they may still be read for it. */
function copyRange<Row>(options: ClipboardOptions<Row>, target: DataTransfer | null): boolean {
  const { columns, getRow, readRows, onCopied, cursor, editing } = options
  const { range } = cursor
  if (isOneCell(range)) {
    const text = editing.textAt(cursor.position)
    if (text !== undefined) target?.setData('text/plain', text)
    return text !== undefined
  }
  const { top, bottom, left, right } = range
  const count = bottom - top + 1
  if (count > mostCopiedRows) {
    onCopied?.({ outcome: 'too-many', rows: mostCopiedRows })
    return true
  }
  const shown = columns.slice(left, right + 1).filter(({ toText }) => toText !== undefined)
  if (shown.length === 0) return false
  const atHand = Array.from({ length: count }, (_, index) => getRow(top + index))
  const rows = atHand.filter((row) => row !== undefined)
  if (rows.length === count || readRows === undefined) {
    const { text, html } = writeBlock(cellsOf(rows, shown))
    target?.setData('text/plain', text)
    target?.setData('text/html', html)
    onCopied?.({ outcome: 'done', rows: rows.length })
  } else {
    void copyFar(readRows(top, bottom), shown, onCopied)
  }
  return true
}

async function copyFar<Row>(
  reading: Promise<readonly Row[]>,
  columns: readonly DataGridColumn<Row>[],
  onCopied: DataGridProps<Row>['onCopied'],
): Promise<void> {
  try {
    const rows = await reading
    const { text, html } = writeBlock(cellsOf(rows, columns))
    onCopied?.({ outcome: copyText(text, html) ? 'done' : 'failed', rows: rows.length })
  } catch {
    onCopied?.({ outcome: 'failed', rows: 0 })
  }
}

function cellsOf<Row>(rows: readonly Row[], columns: readonly DataGridColumn<Row>[]) {
  return rows.map((row) => columns.map(({ toText }) => toText?.(row) ?? ''))
}

function pasteText<Row>(options: ClipboardOptions<Row>, text: string): void {
  const { columns, cursor, editing, onWriteRange } = options
  const { range, position } = cursor
  const cells = readBlock(text)
  const [first = ''] = cells[0] ?? []
  const isSingle = cells.length <= 1 && (cells[0]?.length ?? 0) <= 1
  if (isSingle && isOneCell(range)) editing.put(position, first)
  else onWriteRange?.(toCellRange(range, columns), { kind: 'paste', cells })
}

/** Empties the cells of a block, as Delete does. */
export function clear<Row>(
  {
    columns,
    editing,
    onWriteRange,
  }: Pick<ClipboardOptions<Row>, 'columns' | 'editing' | 'onWriteRange'>,
  block: GridRange,
): void {
  if (isOneCell(block)) editing.put({ row: block.top, column: block.left }, '')
  else onWriteRange?.(toCellRange(block, columns), { kind: 'clear' })
}
