import { AppError } from '#electron/errors/app-error'
import { notATable } from '../file-kind'

export interface CsvRecord {
  readonly line: number
  readonly cells: string[]
}
export interface CsvFormat {
  readonly separator: string
  /** Pasted text may hold quotes that quote nothing. */
  readonly quotes: boolean
  readonly recordChars: number
}

/**
 * Every record of a CSV with the line it begins on; any line end will do, also mixed.
 *
 * `onRecord` is called at once; when it returns `false` reading ends. `afterChunk` is awaited
 * between chunks, so that a slow taker holds the file back.
 *
 * @throws AppError with `line`, the first line of the record, and `column`:
 *   `file-unterminated-quote` for a quote that is not closed or closed by the next one,
 *   `file-stray-quote` for one inside a cell that began without.
 */
export async function readRecords(
  chunks: AsyncIterable<string>,
  format: CsvFormat,
  onRecord: (record: CsvRecord) => boolean | undefined,
  afterChunk?: () => Promise<void> | undefined,
): Promise<void> {
  let line = 1
  let rest = ''

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
      if (onRecord({ line, cells: record.cells }) === false) return false
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

interface ScannedRecord {
  readonly cells: string[]
  readonly lines: number
  /** Where the next record begins. */
  readonly next: number
}

/** Scans records of a text one after another; gives null for one that may go on behind its end. */
function createRecordScanner(text: string, { separator, quotes }: CsvFormat) {
  const findQuote = quotes ? createFinder(text, '"') : () => Number.POSITIVE_INFINITY
  const findSeparator = createFinder(text, separator)
  const findLf = createFinder(text, '\n')
  const findCr = createFinder(text, '\r')
  const findLineEnd = (from: number) => Math.min(findLf(from), findCr(from), text.length)

  function splitCells(at: number): { cells: string[]; end: number } {
    const end = findLineEnd(at)
    return { cells: text.slice(at, end).split(separator), end }
  }

  /** The cells of a record with a quote in it, one by one. */
  function scanCells(at: number, line: number, isLast: boolean) {
    const cells: string[] = []
    const fail = (code: QuoteError) => badQuote(code, line, cells.length + 1)
    for (let from = at; ; ) {
      const isQuoted = findQuote(from) === from
      const end = isQuoted
        ? findClosed(text, from)
        : Math.min(findSeparator(from), findLineEnd(from))
      if (end >= text.length && !isLast) return null
      if (!isQuoted && findQuote(from) < end) throw fail('file-stray-quote')
      const goesOn = findSeparator(end) === end
      if (end > text.length || (!goesOn && findLineEnd(end) !== end)) {
        throw fail('file-unterminated-quote')
      }
      const cell = isQuoted ? text.slice(from + 1, end - 1) : text.slice(from, end)
      cells.push(isQuoted ? cell.replaceAll('""', '"') : cell)
      if (!goesOn) return { cells, end }
      from = end + 1
    }
  }

  return (at: number, line: number, isLast: boolean): ScannedRecord | null => {
    const hasQuotes = findQuote(at) < findLineEnd(at)
    const record = hasQuotes ? scanCells(at, line, isLast) : splitCells(at)
    if (record === null) return null
    const { cells, end } = record
    const next = end + (text.startsWith('\r\n', end) ? 2 : 1)
    // A CR at the end may be half of a line end.
    if (next >= text.length && text[end] !== '\n' && !isLast) return null
    return { cells, lines: 1 + (hasQuotes ? countLineEnds(text.slice(at, end)) : 0), next }
  }
}

/** Finds a sign again and again, each time from a place further on: the text is searched once. */
function createFinder(text: string, sign: string): (from: number) => number {
  let found = -1
  return (from) => {
    if (found < from) {
      found = text.indexOf(sign, from)
      if (found === -1) found = Number.POSITIVE_INFINITY
    }
    return found
  }
}

/** Behind the quote that closes the one at `from`; beyond the text where none does. */
function findClosed(text: string, from: number): number {
  for (let at = from + 1; ; at += 2) {
    at = text.indexOf('"', at)
    if (at === -1) return Number.POSITIVE_INFINITY
    if (text[at + 1] !== '"') return at + 1
  }
}

function countLineEnds(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0
}

type QuoteError = 'file-stray-quote' | 'file-unterminated-quote'

function badQuote(code: QuoteError, line: number, column: number): AppError {
  return new AppError(code, `${code} at line ${line}`, { details: { line, column } })
}
