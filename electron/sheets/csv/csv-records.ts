import { notATable } from '../file-kind'
import { badQuote, type CsvSigns, createRecordScanner } from './record-scanner'
import { unwrapLine } from './wrapped-line'

export interface CsvRecord {
  readonly line: number
  readonly cells: string[]
}
export interface CsvFormat extends CsvSigns {
  readonly recordChars: number
  /** Whole lines may stand in quotes: see `unwrapLine`. */
  readonly unwraps?: boolean
}

/**
 * Every record of a CSV with the line it begins on; any line end will do, also mixed.
 *
 * `onRecord` is called at once; when it returns `false` reading ends. `afterChunk` is awaited
 * between chunks, so that a slow taker holds the file back.
 *
 * @throws AppError with `line`, the first line of the record, and `column`:
 *   `file-unterminated-quote` for a quote that is not closed or closed by the next one,
 *   `file-stray-quote` for one inside a cell that began without and may quote more than the cell.
 */
export async function readRecords(
  chunks: AsyncIterable<string>,
  format: CsvFormat,
  onRecord: (record: CsvRecord) => boolean | undefined,
  afterChunk?: () => Promise<void> | undefined,
): Promise<void> {
  let line = 1
  let rest = ''
  /** How many cells the last line of more than one had; 1 where there was none yet. */
  let width: number | null = null

  /** Takes the whole records of the rest; false when no more are wanted. */
  function takeRecords(isLast: boolean): boolean {
    const read = createRecordScanner(rest, format)
    let at = 0
    while (at < rest.length) {
      const isTooLong = rest.length - at > format.recordChars
      const record = read(at, line, isLast || isTooLong)
      if (record === null) break
      if (record.next - at > format.recordChars) {
        // Without a quote to blame it is no table at all.
        throw record.lines > 1 ? badQuote('file-unterminated-quote', line, 1) : notATable('binary')
      }
      at = record.next
      const cells = format.unwraps ? unwrapLine(record.cells, width, format) : record.cells
      if (cells.length > 1) width = cells.length
      else if (cells[0] !== '') width ??= 1
      if (onRecord({ line, cells }) === false) return false
      line += record.lines
    }
    rest = rest.slice(at)
    return true
  }

  for await (const chunk of chunks) {
    rest += chunk
    if (!takeRecords(false)) return
    await afterChunk?.()
  }
  takeRecords(true)
}
