import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import { guardFormula } from './formula-guard'
import type { TableCell, TableColumn, TableRows } from './write-table'

/**
 * CSV as Indonesian Excel opens it: UTF-8 with BOM, `;`, CR LF, every cell guarded against being
 * run as a formula.
 */
export function streamCsv(columns: readonly TableColumn[], rows: TableRows): Readable {
  const stringifier = stringify({
    bom: true,
    delimiter: ';',
    record_delimiter: '\r\n',
    // RFC 4180, 2.6: by itself csv-stringify would leave a lone CR or LF bare.
    quoted_match: /[\r\n]/,
  })
  return Readable.from(guardRows(columns, rows)).compose(stringifier) as Readable // it is read only
}

async function* guardRows(columns: readonly TableColumn[], rows: TableRows) {
  yield columns.map(({ header }) => guardFormula(header))
  for await (const row of rows) yield row.map(toText)
}

function toText(cell: TableCell): string {
  return guardFormula(typeof cell === 'string' ? cell : cell.text)
}
