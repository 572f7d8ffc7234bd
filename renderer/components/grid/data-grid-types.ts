import type { ReactNode } from 'react'
import type { CellRange } from './grid-range'

export type CellTone = 'bad' | 'repaired' | 'unknown'

export interface CellPlace {
  readonly rowIndex: number
  readonly columnId: string
}

export interface CellContext {
  readonly rowIndex: number
  readonly isActive: boolean
}

export interface DataGridColumn<Row> {
  readonly id: string
  readonly header: string
  /** Keeps the header for screen readers only. */
  readonly isHeaderHidden?: boolean
  /** Pixels. */
  readonly width: number
  /** Takes the room that is left; the last column does where none says so. */
  readonly grows?: boolean
  readonly minWidth?: number
  readonly align?: 'start' | 'end'
  /** Rows scrolled out lend their elements to those scrolled in: keep no state inside. */
  readonly render: (row: Row, context: CellContext) => ReactNode
  /** The cell as text: what an editor starts with and what is copied. */
  readonly toText?: (row: Row) => string
  readonly isEditable?: (row: Row) => boolean
  readonly isSortable?: boolean
  readonly headerExtra?: ReactNode
  /** A click on its cells picks rows, one on its head picks all; it keeps its place and width. */
  readonly isPicker?: boolean
}

/** Picking rows: Space, Ctrl (Cmd) with a click or A, Shift for all from the row picked before. */
export interface DataGridPicking<Row> {
  /** Keep its identity between renders. */
  readonly isPicked: (row: Row) => boolean
  readonly onPick: (rowIndex: number, isRange: boolean) => void
  readonly onPickAll: () => void
}

/**
 * Where the keyboard goes after an edit: one down (Enter), one on or back (Tab), nowhere because it
 * has already `left`, or it stays.
 */
export type AfterEdit = 'down' | 'on' | 'back' | 'left' | 'stay'

export interface EditorControls {
  /** What the editor starts with: the character typed, or the cell as text. */
  readonly initial: string
  /** The operator began by typing: the caret goes behind `initial`. */
  readonly isReplacing: boolean
  readonly commit: (value: string, after?: AfterEdit) => void
  readonly cancel: () => void
}

/** What is written in a block: a block from the clipboard, its first row below itself, or nothing. */
export type RangeWrite =
  | { readonly kind: 'paste'; readonly cells: readonly (readonly string[])[] }
  | { readonly kind: 'fill' }
  | { readonly kind: 'clear' }

/** `too-many` says that nothing was copied since it was more than `rows`, the most there may be. */
export interface Copied {
  readonly outcome: 'done' | 'too-many' | 'failed'
  readonly rows: number
}

export interface MenuPlace {
  /** Pixels from the page's top left corner. */
  readonly x: number
  readonly y: number
  /** Whether cells may be written in this grid. */
  readonly canWrite: boolean
}

export type MenuChoice = 'fill' | 'clear' | 'select-all'

export interface DataGridProps<Row> {
  readonly label: string
  readonly rowCount: number
  /** Keep its identity between renders: rows are drawn again only when something changed. */
  readonly columns: readonly DataGridColumn<Row>[]
  /** `undefined` while the row is on its way: a skeleton stands in. */
  readonly getRow: (rowIndex: number) => Row | undefined
  /** The rows in sight and a few around them; both ends included. */
  readonly onVisibleRange?: (first: number, last: number) => void
  /** Pixels; left out, as the window has room for. */
  readonly rowHeight?: number
  /** Keep its identity between renders. */
  readonly rowState?: (row: Row) => 'muted' | 'active' | undefined
  /** Keep its identity between renders. */
  readonly cellTone?: (row: Row, columnId: string) => CellTone | undefined
  /** When it changes the cell is brought into sight. Left out, the grid keeps its own. */
  readonly selectedCell?: CellPlace | null
  readonly onSelectCell?: (place: CellPlace) => void
  readonly onEditCell?: (rowIndex: number, columnId: string, value: string) => void
  /** A block was pasted, filled or cleared: what becomes of it is the caller's. */
  readonly onWriteRange?: (range: CellRange, write: RangeWrite) => void
  /** Gives rows that are not in sight, to copy them; left out, those at hand are all there are. */
  readonly readRows?: (first: number, last: number) => Promise<readonly Row[]>
  /** Opens the menu of cells at a point of the page; gives what was chosen for the grid to do. */
  readonly askMenu?: (at: MenuPlace) => Promise<MenuChoice | null>
  /** What came of copying more than one cell. */
  readonly onCopied?: (copied: Copied) => void
  /** In place of the plain text editor; `undefined` falls back to it. */
  readonly renderEditor?: (
    row: Row,
    column: DataGridColumn<Row>,
    controls: EditorControls,
  ) => ReactNode | undefined
  /** Enter or a double click on a cell that is not editable. */
  readonly onRowAction?: (rowIndex: number, by: 'keyboard' | 'mouse') => void
  /** One click is enough for `onRowAction`. */
  readonly isActedOnByClick?: boolean
  readonly picking?: DataGridPicking<Row> | undefined
  /** When a column was made wider; the caller keeps the width (pixels). Left out, the grid does. */
  readonly onResizeColumn?: (columnId: string, width: number) => void
  /** When a head was dragged or moved with Alt+Shift+←/→; the place is among `columns` without it. */
  readonly onMoveColumn?: (columnId: string, toIndex: number) => void
  /** When it changes these are other rows: the grid begins at its top again. */
  readonly listKey?: unknown
  readonly sort?: { readonly columnId: string; readonly direction: 'ascending' | 'descending' }
  readonly onSort?: (columnId: string) => void
  /** The first column stays when the others scroll sideways. */
  readonly hasStickyColumn?: boolean
  /** Which keys do what, read aloud with the grid's name. */
  readonly keyboardHint?: string
}
