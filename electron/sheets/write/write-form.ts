import { type DataValidation, writeXlsx } from 'hucre/xlsx'
import { escapeExcel } from './formula-guard'
import type { TableColumn, TableRows } from './write-table'
import { columnLetters } from './xlsx-texts'

const columnWidth = 18
/** Rows that are ready to be filled: text cells, so that Excel keeps a phone's zero. */
const formRows = 1000

/** A form to fill, held in memory: a bold frozen header, drop-downs and empty text cells. */
export async function buildForm(
  columns: readonly TableColumn[],
  rows: TableRows,
  sheetName: string,
): Promise<Uint8Array> {
  const filled: (string | null)[][] = [columns.map(({ header }) => escapeExcel(header))]
  for await (const row of rows) {
    filled.push(row.map((cell) => escapeExcel(typeof cell === 'string' ? cell : cell.text) || null))
  }
  while (filled.length <= formRows) filled.push(columns.map(() => null))
  const header = { style: { font: { bold: true }, numFmt: '@' } }
  return writeXlsx({
    sheets: [
      {
        name: sheetName,
        rows: filled,
        columns: columns.map(() => ({ width: columnWidth, style: { numFmt: '@' } })),
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
  const column = columnLetters(index)
  return {
    type: 'list',
    values: [...choices],
    range: `${column}2:${column}${formRows + 1}`,
    allowBlank: true,
    showErrorMessage: true,
  }
}
