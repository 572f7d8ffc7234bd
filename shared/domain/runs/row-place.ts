import type { SheetOverview } from '../fields/sheet'
import type { RunSource } from './run'

/** More than any sheet has lines, so that a row's number tells its sheet as well. */
const linesPerSheet = 2 ** 21

/** The number of a row of a run: its line, and (0-based) which of the sheets that were read it is on. */
export function toRowNumber(sheetIndex: number, line: number): number {
  return sheetIndex * linesPerSheet + line
}

/** Where a row stands in the operator's file. */
export interface RowPlace {
  /** Null where only one sheet was read, or the file has none. */
  readonly sheet: string | null
  /** As the spreadsheet numbers it: the first is 1. */
  readonly line: number
}

/** The place behind the number of a row. */
export function findPlace({ sheets }: Pick<RunSource, 'sheets'>, rowNumber: number): RowPlace {
  const sheet = sheets?.[Math.floor(rowNumber / linesPerSheet)]
  return sheet === undefined
    ? { sheet: null, line: rowNumber }
    : { sheet, line: rowNumber % linesPerSheet }
}

/** A place as a spreadsheet program writes it: the line, and its sheet where there are several. */
export function writePlace(source: Pick<RunSource, 'sheets'>, rowNumber: number): string {
  const { sheet, line } = findPlace(source, rowNumber)
  return sheet === null ? String(line) : `${sheet}!${line}`
}

/** A row's place as the record keeps it: the sheet stands with the name of the file. */
export function nameFile(source: Pick<RunSource, 'name' | 'sheets'>, rowNumber: number) {
  const { sheet, line } = findPlace(source, rowNumber)
  return { sourceName: sheet === null ? source.name : `${source.name} · ${sheet}`, rowNumber: line }
}

/** The sheets of a file that is read, for its run: where there are several. */
export function nameSheets({
  sheet,
  also,
}: Pick<SheetOverview, 'sheet' | 'also'>): Pick<RunSource, 'sheets'> {
  if (sheet === null || also.length === 0) return {}
  return { sheets: [sheet, ...also.map((further) => further.sheet)] }
}
