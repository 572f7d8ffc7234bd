import { AppError } from '#electron/errors/app-error'
import type { EncodingDoubt } from '#shared/domain/fields/sheet'
import { type CodePage, decodeCodePage } from './code-pages'
import { type CsvFormat, readRecords } from './csv-records'

/** Of each column: which one may not be shown is known only later. */
const cellsPerColumn = 3
const shownChars = 80

type DoubtedCell = EncodingDoubt['cells'][number]

/** The first cells of each column that read otherwise in each page; null where no cell does. */
export async function gatherDoubt(
  chunks: AsyncIterable<Buffer>,
  encodings: readonly CodePage[],
  format: CsvFormat,
): Promise<EncodingDoubt | null> {
  const columns = new Map<number, Map<string, DoubtedCell>>()
  try {
    await readRecords(toLatin1(chunks), format, ({ cells }) => {
      for (const [column, cell] of cells.entries()) {
        if (isAscii(cell)) continue
        const found = columns.get(column) ?? new Map<string, DoubtedCell>()
        if (found.size >= cellsPerColumn || found.has(cell)) continue
        const readings = encodings.map((page) => readCell(cell, page))
        if (new Set(readings).size === 1) continue
        columns.set(column, found.set(cell, { column, readings }))
      }
      return undefined
    })
  } catch (error) {
    // What is wrong with the file is told when its rows are read.
    if (!(error instanceof AppError)) throw error
  }
  const cells = [...columns.values()].flatMap((found) => [...found.values()])
  return cells.length === 0 ? null : { encodings: [...encodings], cells }
}

function readCell(cell: string, page: CodePage): string {
  const text = decodeCodePage(Buffer.from(cell, 'latin1'), page).trim()
  return text.length > shownChars ? `${text.slice(0, shownChars)}…` : text
}

/** Each byte a character: what separates cells is ASCII in every page. */
async function* toLatin1(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  for await (const chunk of chunks) yield chunk.toString('latin1')
}

function isAscii(text: string): boolean {
  return !/[\u0080-\u00ff]/.test(text)
}
