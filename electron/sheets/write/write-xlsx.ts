import { Readable, type Transform } from 'node:stream'
import { finished } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { fitWidths } from './fit-widths'
import { openCursor, type RowCursor } from './row-cursor'
import { buildForm } from './write-form'
import type { TableColumn, TableContent, TableRows } from './write-table'
import { bookParts, sheetPath, type WrittenSheet } from './xlsx-parts'
import { type ListSheet, summarySheetXml, writeListSheet } from './xlsx-sheet'
import { stylesXml } from './xlsx-styles'

const sheetName = 'Data'
/** Excel takes no more on one sheet; further rows go on the next one. */
const mostRows = 1_048_576
/** Rows that tell the widths of columns where all can be read only once. */
const measuredRows = 1000
/** Without the time of writing: the same rows are the same bytes. */
const partOptions = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true }

/**
 * A workbook with every cell a text but for moments, guarded like CSV (OWASP ASVS 5.0, 1.2.10, asks it of both).
 *
 * A table with choices is a form to fill. Any other is a list, written as it comes, however long: with
 * filters, and columns as wide as what they hold.
 */
export async function streamXlsx(content: TableContent): Promise<Readable> {
  const { columns, rows } = content
  if (columns.some(({ choices }) => choices !== undefined)) {
    return Readable.from([await buildForm(columns, rows, sheetName)])
  }
  const zip = new ZipFile()
  const stream = zip.outputStream as Transform // it is a PassThrough; its types know only what reads
  const cursor = openCursor(rows)
  writeBook(zip, cursor, content).catch((error: unknown) => stream.destroy(toError(error)))
  return stream
}

async function writeBook(
  zip: ZipFile,
  rows: RowCursor,
  { columns, measured, summary }: TableContent,
): Promise<void> {
  try {
    const widths = await measureColumns(columns, measured ?? (await rows.peek(measuredRows)))
    const sheets: WrittenSheet[] = []
    do {
      const name = sheets.length === 0 ? sheetName : `${sheetName}_${sheets.length + 1}`
      const rowCount = await writeSheet(zip, sheetPath(sheets.length), { columns, widths }, rows)
      sheets.push({ name, filtered: { columnCount: columns.length, rowCount } })
    } while ((await rows.peek(1)).length > 0)
    if (summary !== undefined) {
      addPart(zip, sheetPath(sheets.length), summarySheetXml(summary.rows()))
      sheets.push({ name: summary.name, filtered: null })
    }
    addPart(zip, 'xl/styles.xml', stylesXml())
    for (const [path, xml] of Object.entries(bookParts(sheets))) addPart(zip, path, xml)
    zip.end()
  } finally {
    await rows.close()
  }
}

async function measureColumns(
  columns: readonly TableColumn[],
  rows: TableRows,
): Promise<readonly number[]> {
  const widths = fitWidths(columns.map(({ header }) => header))
  for await (const row of rows) widths.add(row)
  return widths.list()
}

/** Gives how many rows the sheet has, its header included. */
async function writeSheet(
  zip: ZipFile,
  path: string,
  list: Omit<ListSheet, 'mostRows'>,
  rows: RowCursor,
): Promise<number> {
  let rowCount = 0
  const pieces = writeListSheet({ ...list, mostRows }, rows, (count) => {
    rowCount = count
  })
  const xml = Readable.from(pieces, { objectMode: false })
  // Where the file cannot be written on, nothing would take the rest.
  zip.outputStream.once('close', () => xml.destroy())
  zip.addReadStream(xml, path, partOptions)
  await finished(xml)
  return rowCount
}

function addPart(zip: ZipFile, path: string, xml: string): void {
  zip.addBuffer(Buffer.from(xml), path, partOptions)
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error('not an error was thrown', { cause: error })
}
