import { CsvError, type Parser, parse } from 'csv-parse'
import { AppError } from '#electron/errors/app-error'
import { notATable } from './file-kind'

export type CsvRecord = { readonly line: number; readonly cells: string[] }
export type CsvFormat = {
  readonly separator: string
  /** Pasted text may hold quotes that quote nothing. */
  readonly quotes: boolean
  readonly recordBytes: number
}

/**
 * Every record of UTF-8 CSV with the line it begins on.
 *
 * `onRecord` is called at once; when it returns `false` reading ends. `afterChunk` is awaited
 * between chunks, so that a slow taker holds the file back.
 *
 * @throws AppError with `line`, the first line of the record, and `column`:
 *   `file-unterminated-quote` for a quote that is not closed or closed by the next one,
 *   `file-stray-quote` for one inside a cell that began without.
 */
export async function readRecords(
  chunks: AsyncIterable<Buffer>,
  format: CsvFormat,
  onRecord: (record: CsvRecord) => boolean | undefined,
  afterChunk?: () => Promise<void> | undefined,
): Promise<void> {
  let line = 1
  let stopped = false
  let parserLine = 0
  const parser = createParser(format, (cells, endLine) => {
    if (stopped) return
    parserLine = endLine
    stopped = onRecord({ line, cells }) === false
    // Counted here, since csv-parse counts CR LF inside quotes twice.
    line += 1 + countLineEnds(cells)
  })
  try {
    for await (const chunk of chunks) {
      await write(parser, chunk)
      if (stopped) return
      await afterChunk?.()
    }
    await end(parser)
  } catch (error) {
    throw toAppError(error, line, parserLine + 1)
  } finally {
    parser.destroy()
  }
}

function createParser(
  format: CsvFormat,
  onCells: (cells: string[], endLine: number) => void,
): Parser {
  const parser = parse({
    delimiter: format.separator,
    quote: format.quotes ? '"' : null,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: format.recordBytes,
    // Taken here and not from the stream: an object stream of rows costs as much as the parsing.
    on_record: (cells: string[], { lines }) => {
      onCells(cells, lines)
      return null
    },
  })
  parser.resume()
  return parser
}

function write(parser: Parser, chunk: Buffer): Promise<void> {
  return settle(parser, (done) => parser.write(chunk, done))
}

function end(parser: Parser): Promise<void> {
  return settle(parser, (done) => parser.end(done))
}

function settle(
  parser: Parser,
  start: (done: (error?: Error | null) => void) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.once('error', reject)
    start((error) => {
      parser.off('error', reject)
      if (error) {
        // The stream reports the same error once more.
        parser.on('error', () => undefined)
        reject(error)
      } else resolve()
    })
  })
}

function countLineEnds(cells: readonly string[]): number {
  let count = 0
  for (const cell of cells) {
    if (cell.includes('\n') || cell.includes('\r')) count += cell.match(/\r\n|\n|\r/g)?.length ?? 0
  }
  return count
}

/** `parserLine` is where csv-parse, which counts differently, saw the record begin. */
function toAppError(error: unknown, line: number, parserLine: number): unknown {
  if (!(error instanceof CsvError)) return error
  // An endless record on one line has no quote to blame: it is no table at all.
  const onOneLine = typeof error.lines === 'number' && error.lines <= parserLine
  if (error.code === 'CSV_MAX_RECORD_SIZE' && onOneLine) return notATable('binary')
  const column = typeof error.column === 'number' ? error.column + 1 : 1
  const code =
    error.code === 'INVALID_OPENING_QUOTE' ? 'file-stray-quote' : 'file-unterminated-quote'
  return new AppError(code, `${error.code} at line ${line}`, {
    details: { line, column },
  })
}
