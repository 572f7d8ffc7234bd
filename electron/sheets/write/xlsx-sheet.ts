import { fitWidths } from './fit-widths'
import type { RowCursor } from './row-cursor'
import type { SummaryRow, TableColumn } from './write-table'
import { toRowXml } from './xlsx-cells'
import { momentStyle, textStyle } from './xlsx-styles'
import { columnLetters, mainNamespace, xmlHead } from './xlsx-texts'

/** Signs handed on at once: many more would hold this process up. */
const chunkLength = 64 * 1024

export interface ListSheet {
  readonly columns: readonly TableColumn[]
  /** In characters, by column. */
  readonly widths: readonly number[]
  /** The header is one of them. */
  readonly mostRows: number
}

/**
 * The sheet of a list, in pieces, as its rows come: a bold header that stays in sight and filters over all
 * rows. `onEnd` hears how many there are.
 */
export async function* writeListSheet(
  { columns, widths, mostRows }: ListSheet,
  rows: RowCursor,
  onEnd: (rowCount: number) => void,
): AsyncGenerator<string> {
  const styles = columns.map(({ isMoment }) => (isMoment ? momentStyle : textStyle))
  const headers = columns.map(({ header }) => header)
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  let count = 1
  let xml = openSheet(widths, styles, pane) + toRowXml(count, headers, true)
  while (count < mostRows) {
    const row = await rows.next()
    if (row === undefined) break
    count += 1
    xml += toRowXml(count, row)
    if (xml.length < chunkLength) continue
    yield xml
    xml = ''
  }
  onEnd(count)
  yield `${xml}</sheetData><autoFilter ref="A1:${columnLetters(columns.length - 1)}${count}"/></worksheet>`
}

/** A sheet of few rows, without header or filters. */
export function summarySheetXml(rows: readonly SummaryRow[]): string {
  const widths = fitWidths([])
  for (const { cells } of rows) widths.add(cells)
  const fitted = widths.list()
  return [
    openSheet(
      fitted,
      fitted.map(() => textStyle),
      '',
    ),
    ...rows.map(({ cells, isBold }, index) => toRowXml(index + 1, cells, isBold)),
    '</sheetData></worksheet>',
  ].join('')
}

/** All that stands before the rows, in the order that ECMA-376 (18.3.1.99) asks for. */
function openSheet(widths: readonly number[], styles: readonly number[], pane: string): string {
  const columns = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${styles[index]}" customWidth="1"/>`,
  )
  return [
    `${xmlHead}<worksheet xmlns="${mainNamespace}">`,
    `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columns.join('')}</cols><sheetData>`,
  ].join('')
}
