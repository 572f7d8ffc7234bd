import { parse } from 'csv-parse/browser/esm/sync'
import { stringify } from 'csv-stringify/browser/esm/sync'

/** A block of cells in the two forms that spreadsheet programs take. */
export interface BlockText {
  readonly text: string
  readonly html: string
}

/** A block as it goes to the clipboard: lines with tabs, and a table whose cells are all text. */
export function writeBlock(cells: readonly (readonly string[])[]): BlockText {
  const text = stringify(
    cells.map((row) => [...row]),
    { delimiter: '\t', record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
  )
  const rows = cells.map((row) => `<tr>${row.map(toCell).join('')}</tr>`)
  // As spreadsheet programs have it: lines end, unless there is one alone.
  return {
    text: cells.length === 1 ? text.replace(/\r\n$/, '') : text,
    html: `<table>${rows.join('')}</table>`,
  }
}

/**
 * A block from the clipboard, as spreadsheet programs write it: the last line may end or not, a cell with
 * a line break is in quotes, and one that is never closed is a sign as any other. Rows are as long as the
 * longest.
 */
export function readBlock(text: string): readonly (readonly string[])[] {
  const rows = parseLines(text)
  const width = Math.max(0, ...rows.map((row) => row.length))
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')])
}

function parseLines(text: string): string[][] {
  const options = {
    delimiter: '\t',
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
  }
  try {
    return parse(text, options)
  } catch {
    return parse(text, { ...options, quote: false })
  }
}

/** Excel and LibreOffice are told that it is text: a phone keeps its zero, and no cell becomes a formula. */
function toCell(text: string): string {
  return `<td style="mso-number-format:'\\@'" sdnum="1033;0;@">${toHtml(text)}</td>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '<br>',
}

function toHtml(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[&<>"\n]/g, (sign) => entities[sign] ?? sign)
}
