import type { Row } from '#shared/domain/runs/row'
import type { RunSource } from '#shared/domain/runs/run'
import type { Messages } from '#shared/locales/id'

/** Where a row stands in its file: its line, and the sheet where several were read. */
export function shownPlace(
  { sheet, rowNumber }: Pick<Row, 'sheet' | 'rowNumber'>,
  { formats }: Pick<Messages, 'formats'>,
): string {
  return sheet === undefined ? formats.number(rowNumber) : `${sheet}!${rowNumber}`
}

/** Pixels a column of places wants. */
export function placeWidth({ sheets }: Pick<RunSource, 'sheets'>): number {
  return sheets === undefined ? 68 : 150
}
