import { Readable } from 'node:stream'
import { type DataValidation, writeXlsx, writeXlsxStream } from 'hucre/xlsx'
import { wibOffsetSeconds } from '#shared/domain/values/partner-time'
import { guardFormula } from './formula-guard'
import type { MomentCell, TableCell, TableColumn, TableRows } from './write-table'

const sheetName = 'Data'
const defaultWidth = 18
/** Excel shows it by the reader's own region: `/` and `:` are its signs for date and time there. */
const momentFormat = 'dd/mm/yyyy hh:mm'
/** Rows of a form that are ready to be filled: text cells, so that Excel keeps a phone's zero. */
const formRows = 1000

/**
 * A workbook with every cell a text but for moments, guarded like CSV (OWASP ASVS 5.0, 1.2.10, asks it of both).
 *
 * A table with choices is a form to fill: held in memory, with a bold header, drop-downs and empty
 * text cells. Any other is written as it comes, however long.
 */
export async function streamXlsx(
  columns: readonly TableColumn[],
  rows: TableRows,
): Promise<Readable> {
  if (columns.some(({ choices }) => choices !== undefined)) {
    return Readable.from([await buildForm(columns, rows)])
  }
  const stream = writeXlsxStream(textRows(rows), {
    name: sheetName,
    columns: columns.map(({ header, width, isMoment }) => ({
      header: toCell(header),
      width: width ?? defaultWidth,
      style: { numFmt: isMoment ? momentFormat : '@' },
    })),
    freezePane: { rows: 1 },
  })
  return Readable.from(stream)
}

async function* textRows(rows: TableRows): AsyncGenerator<(string | Date | null)[]> {
  for await (const row of rows) yield row.map(toCellOrNull)
}

async function buildForm(columns: readonly TableColumn[], rows: TableRows): Promise<Uint8Array> {
  const filled: (string | Date | null)[][] = [columns.map(({ header }) => toCell(header))]
  for await (const row of textRows(rows)) filled.push(row)
  while (filled.length <= formRows) filled.push(columns.map(() => null))
  const header = { style: { font: { bold: true }, numFmt: '@' } }
  return writeXlsx({
    sheets: [
      {
        name: sheetName,
        rows: filled,
        columns: columns.map(({ width }) => ({
          width: width ?? defaultWidth,
          style: { numFmt: '@' },
        })),
        cells: new Map(columns.map((_, index) => [`0,${index}`, header])),
        freezePane: { rows: 1 },
        dataValidations: columns.flatMap(({ choices }, index) =>
          choices === undefined ? [] : [toDropDown(choices, index)],
        ),
      },
    ],
  })
}

function toDropDown(choices: readonly string[], index: number): DataValidation {
  const column = String.fromCharCode('A'.charCodeAt(0) + index)
  return {
    type: 'list',
    values: [...choices],
    range: `${column}2:${column}${formRows + 1}`,
    allowBlank: true,
    showErrorMessage: true,
  }
}

function toCellOrNull(cell: TableCell): string | Date | null {
  if (typeof cell !== 'string') return toDate(cell)
  return cell === '' ? null : toCell(cell)
}

/** Excel knows no zones: the date that reads as Jakarta's clock. */
function toDate({ at }: MomentCell): Date {
  return new Date((at + wibOffsetSeconds) * 1000)
}

/** A text that looks like one of Excel's own escapes is escaped, so that it is read back as it is. */
function toCell(text: string): string {
  return guardFormula(text).replace(/_x(?=[\dA-Fa-f]{4}_)/g, '_x005F_x')
}
