// biome-ignore-all lint/a11y/useSemanticElements: rows placed by hand cannot be a table
import { type CSSProperties, useId, useRef, useState } from 'react'
import { classNames } from '../class-names'
import { fitWidth } from './columns/fit-width'
import { useColumnWidths } from './columns/use-column-widths'
import styles from './data-grid.module.css'
import { TextCellEditor } from './data-grid-editor'
import { DataGridHeader } from './data-grid-header'
import { cellId, DataGridRow } from './data-grid-row'
import type { DataGridColumn, DataGridProps } from './data-grid-types'
import { gridEvents } from './grid-events'
import { isOneCell } from './grid-range'
import { useGridClipboard } from './use-grid-clipboard'
import { useCursorInSight, useGridCursor, useTopOfOtherRows } from './use-grid-cursor'
import { type GridEditing, useGridEditing } from './use-grid-editing'
import { useGridRows } from './use-grid-rows'
import { useRangeDrag } from './use-range-drag'
import { useRowHeight } from './use-row-height'

/**
 * A table of any length in which every cell can be reached, read and mended by keyboard.
 *
 * Only the rows in sight exist; each has the same height. The grid itself holds the focus and names
 * the active cell (`aria-activedescendant`), so that scrolling never loses the keyboard. It fills
 * its parent, which must have a height.
 */
export function DataGrid<Row>(given: DataGridProps<Row>) {
  const sized = useColumnWidths(given)
  const props = { ...given, ...sized }
  const { columns, rowCount, getRow, onResizeColumn, picking, keyboardHint } = props
  const usualHeight = useRowHeight()
  const { rowHeight = usualHeight } = props
  const gridId = useId()
  const scrollRef = useRef<HTMLDivElement>(null)
  const [resized, setResized] = useState<{ columnId: string; width: number }>()
  const cursor = useGridCursor(props)
  const { position, extent, range } = cursor
  const { onVisibleRange } = props
  const activeRow = cursor.isUntouched ? -1 : extent.row
  const view = useGridRows({ scrollRef, rowCount, rowHeight, activeRow, onVisibleRange })
  useCursorInSight({ ...props, scrollRef, cursor, scrollToRow: view.scrollToRow })
  useTopOfOtherRows(props.listKey, scrollRef)
  const editing = useGridEditing({ ...props, scrollRef, cursor })
  useGridClipboard(scrollRef, { ...props, cursor, editing })
  const drag = useRangeDrag(scrollRef, rowCount, cursor.extendTo)
  const activeId = cursor.isUntouched ? undefined : columns[position.column]?.id
  // What was chosen last is what is read aloud.
  const namedId = cursor.isUntouched ? undefined : columns[extent.column]?.id
  const isBlock = !cursor.isUntouched && !isOneCell(range)
  const widths = columns.map(({ id, width }) => (resized?.columnId === id ? resized.width : width))

  return (
    <div
      ref={scrollRef}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={rowCount + 1}
      aria-colcount={columns.length}
      aria-multiselectable
      aria-describedby={keyboardHint === undefined ? undefined : `${gridId}-hint`}
      aria-activedescendant={
        namedId === undefined ? undefined : cellId(gridId, extent.row, namedId)
      }
      className={classNames(styles.grid, props.hasStickyColumn && styles.sticky)}
      style={gridVariables(columns, widths, rowHeight)}
      {...gridEvents({ ...props, cursor, editing, drag, pageRows: view.pageRows })}
    >
      <DataGridHeader
        gridId={gridId}
        columns={columns}
        sort={props.sort}
        activeColumnId={position.row === -1 ? activeId : undefined}
        onResize={(columnId, width, isDone) => {
          setResized(isDone ? undefined : { columnId, width })
          if (isDone) onResizeColumn(columnId, width)
        }}
        onFit={(columnId, minWidth) => {
          if (scrollRef.current) {
            onResizeColumn(columnId, fitWidth(scrollRef.current, columnId, minWidth))
          }
        }}
        onMove={props.onMoveColumn}
      />
      <div role="rowgroup" className={styles.body} style={{ height: view.bodyHeight }}>
        {view.rows.map(({ index, top, slot }) => {
          const isEdited = editing.open?.at.row === index
          return (
            <DataGridRow
              key={isEdited ? 'edited' : slot}
              gridId={gridId}
              row={getRow(index)}
              rowIndex={index}
              top={top}
              columns={columns}
              activeColumnId={position.row === index ? activeId : undefined}
              rangeFrom={isBlock && index >= range.top && index <= range.bottom ? range.left : -1}
              rangeTo={range.right}
              editor={isEdited ? renderEditor(props, editing, index) : undefined}
              rowState={props.rowState}
              cellTone={props.cellTone}
              isPicked={picking?.isPicked}
            />
          )
        })}
      </div>
      {keyboardHint !== undefined && (
        <span id={`${gridId}-hint`} hidden>
          {keyboardHint}
        </span>
      )}
    </div>
  )
}

/** Set through the CSSOM, which the page's policy allows; a new width redraws no row. */
function gridVariables(
  columns: readonly { readonly grows?: boolean }[],
  widths: readonly number[],
  rowHeight: number,
): CSSProperties {
  const chosen = columns.findIndex(({ grows }) => grows)
  const growing = chosen < 0 ? columns.length - 1 : chosen
  const tracks = widths.map((width, index) =>
    index === growing ? `minmax(${width}px, 1fr)` : `${width}px`,
  )
  const variables: Record<`--${string}`, string> = {
    '--grid-columns': tracks.join(' '),
    '--grid-width': `${widths.reduce((sum, width) => sum + width, 0)}px`,
    '--grid-row-height': `${rowHeight}px`,
  }
  return variables as CSSProperties // React's type knows no custom properties.
}

function renderEditor<Row>(props: DataGridProps<Row>, { open }: GridEditing, rowIndex: number) {
  const row = props.getRow(rowIndex)
  const column: DataGridColumn<Row> | undefined = open && props.columns[open.at.column]
  if (!open || !column || row === undefined) return undefined
  return (
    props.renderEditor?.(row, column, open.controls) ?? (
      <TextCellEditor label={column.header} {...open.controls} />
    )
  )
}
