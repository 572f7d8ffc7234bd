import type { CellDamage, SheetOverview } from '#shared/domain/fields/sheet'
import { damaged } from '../xlsx/zip-directory'

export interface BookRow {
  readonly line: number
  /** Up to the last filled column; cells between are empty texts. */
  readonly cells: string[]
  readonly damage: Record<number, CellDamage> | null
  /** Hidden, filtered away or without height. */
  readonly hidden?: true
}

/** Takes a row; `false` ends the reading. */
export type TakeRow = (row: BookRow) => boolean | undefined

export interface ReadRowsOptions {
  /** Awaited now and then with the share of the sheet that is read, so that a slow taker holds the file back. */
  readonly afterChunk?: (share: number) => Promise<void> | undefined
  /** Only the beginning is wanted. */
  readonly isHead?: boolean
}

/** A file of sheets, whatever its format. */
export interface Book {
  readonly format: SheetOverview['format']
  /** Visible sheets; a web page has one table and no name for it. */
  readonly sheets: readonly { readonly name: string }[]
  /** Whether sheets have names that a person knows. */
  readonly isNamed: boolean
  /**
   * The rows of a sheet in the order of the file, each handed over at once.
   *
   * @throws AppError `file-damaged` where there is no sheet of that name.
   */
  readonly readRows: (name: string, take: TakeRow, options?: ReadRowsOptions) => Promise<void>
}

/** The sheet of this name, which the operator chose from those that are there. */
export function findSheet<Sheet extends { readonly name: string }>(
  sheets: readonly Sheet[],
  name: string,
): Sheet {
  const sheet = sheets.find((candidate) => candidate.name === name)
  if (sheet === undefined) throw damaged(`no sheet ${name}`)
  return sheet
}
