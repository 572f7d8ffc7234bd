import { wibOffsetSeconds } from '#shared/domain/values/partner-time'
import { escapeExcel } from './formula-guard'
import type { SummaryCell, TableCell } from './write-table'
import { boldStyle, boldWholeStyle, momentStyle, textStyle, wholeStyle } from './xlsx-styles'
import { columnLetters, escapeXml } from './xlsx-texts'

/** Excel counts days from the end of 1899; the first of 1970 is this one. */
const epochDay = 25_569
const secondsPerDay = 86_400

/** The `<row>` of a line (1-based); texts in the row's own style, an empty cell in its column's. */
export function toRowXml(line: number, cells: readonly SummaryCell[], isBold = false): string {
  let xml = `<row r="${line}">`
  for (const [index, cell] of cells.entries()) {
    if (cell !== '') xml += toCellXml(`${columnLetters(index)}${line}`, cell, isBold)
  }
  return `${xml}</row>`
}

function toCellXml(place: string, cell: SummaryCell, isBold: boolean): string {
  if (typeof cell === 'number') {
    return `<c r="${place}" s="${isBold ? boldWholeStyle : wholeStyle}"><v>${cell}</v></c>`
  }
  if (typeof cell !== 'string') {
    return `<c r="${place}" s="${momentStyle}"><v>${toDay(cell)}</v></c>`
  }
  const style = isBold ? boldStyle : textStyle
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(escapeExcel(cell))}</t></is></c>`
}

/** Excel knows no zones: the day and its part that read as Jakarta's clock. */
function toDay({ at }: Exclude<TableCell, string>): number {
  return (at + wibOffsetSeconds) / secondsPerDay + epochDay
}
