// biome-ignore-all lint/a11y/useSemanticElements: rows placed by hand cannot be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
import { memo, type ReactNode } from 'react'
import { classNames } from '../class-names'
import styles from './data-grid.module.css'
import type { CellTone, DataGridColumn } from './data-grid-types'

export interface DataGridRowProps<Row> {
  readonly gridId: string
  readonly row: Row | undefined
  readonly rowIndex: number
  /** Pixels from the top of the body. */
  readonly top: number
  readonly columns: readonly DataGridColumn<Row>[]
  /** The column the keyboard is on, when it is on this row. */
  readonly activeColumnId: string | undefined
  /** The first column of the block that is chosen, by number; -1 where the row has no part in it. */
  readonly rangeFrom: number
  readonly rangeTo: number
  /** In place of the active cell's content. */
  readonly editor: ReactNode
  readonly rowState: ((row: Row) => 'muted' | 'active' | undefined) | undefined
  readonly cellTone: ((row: Row, columnId: string) => CellTone | undefined) | undefined
  /** Left out where rows cannot be picked. */
  readonly isPicked: ((row: Row) => boolean) | undefined
}

/** The DOM id of a cell, for `aria-activedescendant`; row -1 is the header. */
export function cellId(gridId: string, rowIndex: number, columnId: string): string {
  return `${gridId}-${rowIndex}-${columnId}`
}

function PlainRow<Row>({
  gridId,
  row,
  rowIndex,
  top,
  columns,
  activeColumnId,
  rangeFrom,
  rangeTo,
  editor,
  rowState,
  cellTone,
  isPicked,
}: DataGridRowProps<Row>) {
  const state = row === undefined ? undefined : rowState?.(row)
  const isRowPicked = row !== undefined && (isPicked?.(row) ?? false)
  return (
    <div
      role="row"
      aria-rowindex={rowIndex + 2}
      {...(isPicked && { 'aria-selected': isRowPicked })}
      className={classNames(
        styles.row,
        row === undefined && styles.pending,
        state && styles[state],
        isRowPicked && styles.picked,
      )}
      style={{ transform: `translateY(${top}px)` }}
    >
      {columns.map((column, columnIndex) => {
        const isActive = column.id === activeColumnId
        const isInRange = rangeFrom >= 0 && columnIndex >= rangeFrom && columnIndex <= rangeTo
        const tone = row === undefined ? undefined : cellTone?.(row, column.id)
        return (
          <div
            key={column.id}
            id={cellId(gridId, rowIndex, column.id)}
            role="gridcell"
            aria-colindex={columnIndex + 1}
            {...(!isPicked && { 'aria-selected': isActive || isInRange })}
            {...(column.isEditable && {
              'aria-readonly': row === undefined || !column.isEditable(row),
            })}
            {...(tone === 'bad' && { 'aria-invalid': true })}
            data-row={rowIndex}
            data-column={column.id}
            className={classNames(
              styles.cell,
              column.align === 'end' && styles.end,
              column.isPicker && styles.picker,
              tone && styles[tone],
              isActive && styles.activeCell,
              isInRange && styles.inRange,
            )}
          >
            {isActive && editor !== undefined
              ? editor
              : renderContent(row, column, rowIndex, isActive)}
          </div>
        )
      })}
    </div>
  )
}

function renderContent<Row>(
  row: Row | undefined,
  column: DataGridColumn<Row>,
  rowIndex: number,
  isActive: boolean,
): ReactNode {
  return row === undefined ? null : column.render(row, { rowIndex, isActive })
}

// `memo` forgets that the component is generic.
export const DataGridRow = memo(PlainRow) as typeof PlainRow
