// biome-ignore-all lint/a11y/useSemanticElements: rows placed by hand cannot be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
import { ArrowDown, ArrowUp } from 'lucide-react'
import { classNames } from '../class-names'
import { useColumnDrag } from './columns/use-column-drag'
import styles from './data-grid.module.css'
import { cellId } from './data-grid-row'
import type { DataGridColumn, DataGridProps } from './data-grid-types'

export interface DataGridHeaderProps<Row> {
  readonly gridId: string
  readonly columns: readonly DataGridColumn<Row>[]
  readonly sort: DataGridProps<Row>['sort']
  readonly activeColumnId: string | undefined
  readonly onResize: (columnId: string, width: number, isDone: boolean) => void
  /** Makes a column as wide as its cells need. */
  readonly onFit: (columnId: string, minWidth: number) => void
  /** `undefined` when columns keep their place. */
  readonly onMove: ((columnId: string, toIndex: number) => void) | undefined
}

/** The heads of the columns, with the edges to drag; a click or Enter on a sortable one sorts. */
export function DataGridHeader<Row>({
  gridId,
  columns,
  sort,
  activeColumnId,
  onResize,
  onFit,
  onMove,
}: DataGridHeaderProps<Row>) {
  const drag = useColumnDrag(columns, onMove)
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.headRow} {...drag.events}>
        {columns.map((column, columnIndex) => {
          const direction = sort?.columnId === column.id ? sort.direction : undefined
          const Arrow = direction === 'descending' ? ArrowDown : ArrowUp
          return (
            <div
              key={column.id}
              id={cellId(gridId, -1, column.id)}
              role="columnheader"
              aria-colindex={columnIndex + 1}
              {...(column.isSortable && { 'aria-sort': direction ?? 'none' })}
              data-row={-1}
              data-column={column.id}
              className={classNames(
                styles.cell,
                styles.headCell,
                column.align === 'end' && styles.end,
                column.isSortable && styles.sortable,
                column.id === activeColumnId && styles.activeCell,
                drag.columnId === column.id && styles.dragged,
                drag.dropMark(columnIndex),
              )}
            >
              <span className={column.isHeaderHidden ? 'visually-hidden' : styles.headText}>
                {column.header}
              </span>
              {direction && <Arrow aria-hidden size={12} strokeWidth={2} />}
              {column.headerExtra}
              {!column.isPicker && (
                <ResizeHandle
                  width={column.width}
                  minWidth={column.minWidth}
                  onResize={(width, isDone) => onResize(column.id, width, isDone)}
                  onFit={() => onFit(column.id, column.minWidth ?? minColumnPx)}
                />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** Pixels below which no column shrinks unless it says so itself. */
export const minColumnPx = 48

/** For the mouse only, a double click fits; the keyboard has Alt+←/→ on the column it is in. */
function ResizeHandle({
  width,
  minWidth = minColumnPx,
  onResize,
  onFit,
}: {
  readonly width: number
  readonly minWidth: number | undefined
  readonly onResize: (width: number, isDone: boolean) => void
  readonly onFit: () => void
}) {
  return (
    <span
      aria-hidden
      className={styles.handle}
      onDoubleClick={(event) => {
        event.stopPropagation()
        onFit()
      }}
      onPointerDown={(down) => {
        down.preventDefault()
        down.stopPropagation()
        const handle: HTMLElement = down.currentTarget
        handle.setPointerCapture(down.pointerId)
        const widthAt = (event: PointerEvent) =>
          Math.round(Math.max(minWidth, width + event.clientX - down.clientX))
        const stopped = new AbortController()
        const listen = { signal: stopped.signal }
        let hasMoved = false
        handle.addEventListener(
          'pointermove',
          (event) => {
            hasMoved ||= event.clientX !== down.clientX
            if (hasMoved) onResize(widthAt(event), false)
          },
          listen,
        )
        handle.addEventListener(
          'lostpointercapture',
          (event) => {
            stopped.abort()
            if (hasMoved) onResize(widthAt(event), true)
          },
          listen,
        )
      }}
    />
  )
}
