import { type RefObject, useState } from 'react'
import { type GridPosition, moveAlong } from './data-grid-keys'
import type { AfterEdit, DataGridProps, EditorControls } from './data-grid-types'
import type { GridCursor } from './use-grid-cursor'

type EditingOptions<Row> = Pick<
  DataGridProps<Row>,
  'columns' | 'rowCount' | 'getRow' | 'onEditCell'
> & {
  readonly scrollRef: RefObject<HTMLDivElement | null>
  readonly cursor: GridCursor
}

/** What the events of the grid need of editing. */
export interface GridEditing {
  /** Opens the editor, when the cell may be edited; says whether it did. */
  readonly begin: (at: GridPosition, typed?: string) => boolean
  /** Keeps a value without an editor (paste, Delete). */
  readonly put: (at: GridPosition, value: string) => void
  readonly textAt: (at: GridPosition) => string | undefined
  /** The open editor. */
  readonly open: { readonly at: GridPosition; readonly controls: EditorControls } | undefined
}

/** Opens, keeps and gives up the edit of one cell at a time. */
export function useGridEditing<Row>({
  columns,
  rowCount,
  getRow,
  onEditCell,
  scrollRef,
  cursor,
}: EditingOptions<Row>): GridEditing {
  const [edit, setEdit] = useState<{ at: GridPosition; typed: string | undefined }>()

  const textAt = (at: GridPosition): string | undefined => {
    const row = getRow(at.row)
    return row === undefined ? undefined : columns[at.column]?.toText?.(row)
  }
  const isEditable = (at: GridPosition): boolean => {
    const row = getRow(at.row)
    return row !== undefined && (columns[at.column]?.isEditable?.(row) ?? false)
  }
  const put = (at: GridPosition, value: string) => {
    const column = columns[at.column]
    if (column && isEditable(at) && value !== textAt(at)) onEditCell?.(at.row, column.id, value)
  }
  const close = (at: GridPosition, after: AfterEdit) => {
    setEdit(undefined)
    if (after === 'left') return
    scrollRef.current?.focus({ preventScroll: true })
    if (after === 'stay') return
    const size = { rowCount, columnCount: columns.length, pageRows: 1 }
    const below = { row: Math.min(at.row + 1, rowCount - 1), column: at.column }
    cursor.moveTo(after === 'down' ? below : moveAlong(at, after === 'on' ? 1 : -1, size))
  }
  return {
    put,
    textAt,
    begin: (at, typed) => {
      if (!isEditable(at)) return false
      setEdit({ at, typed })
      return true
    },
    open: edit && {
      at: edit.at,
      controls: {
        initial: edit.typed ?? textAt(edit.at) ?? '',
        isReplacing: edit.typed !== undefined,
        commit: (value, after = 'stay') => {
          put(edit.at, value)
          close(edit.at, after)
        },
        cancel: () => close(edit.at, 'stay'),
      },
    },
  }
}
