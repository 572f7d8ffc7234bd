import { AppError } from '#electron/errors/app-error'

export interface CsvSigns {
  readonly separator: string
  /** Pasted text may hold quotes that quote nothing. */
  readonly quotes: boolean
}

export interface ScannedRecord {
  readonly cells: string[]
  readonly lines: number
  /** Where the next record begins. */
  readonly next: number
}

/**
 * Scans records of a text one after another; gives null for one that may go on behind its end.
 *
 * Spaces around quotes are no part of a cell. A quote inside a cell that began without is text,
 * unless it looks like the beginning of a quotation that this cell does not end: then it may quote
 * the separator too, and nobody can tell.
 */
export function createRecordScanner(text: string, { separator, quotes }: CsvSigns) {
  const findQuote = quotes ? createFinder(text, '"') : () => Number.POSITIVE_INFINITY
  const findSeparator = createFinder(text, separator)
  const findLf = createFinder(text, '\n')
  const findCr = createFinder(text, '\r')
  const findLineEnd = (from: number) => Math.min(findLf(from), findCr(from), text.length)

  function splitCells(at: number): { cells: string[]; end: number } {
    const end = findLineEnd(at)
    return { cells: text.slice(at, end).split(separator), end }
  }

  function skipBlanks(from: number): number {
    let at = from
    while (text[at] !== separator && (text[at] === ' ' || text[at] === '\t')) at += 1
    return at
  }

  /** Where the quoted cell that begins at `from` ends, its blanks included, and what it says. */
  function findQuoted(from: number) {
    const opened = skipBlanks(from)
    if (findQuote(opened) !== opened) return null
    const closed = findClosed(text, opened)
    const end = closed > text.length ? closed : skipBlanks(closed)
    return { isAtOnce: opened === from, end, cell: text.slice(opened + 1, closed - 1) }
  }

  // Not by the finders, which only go on: the cell may turn out to end before `at`.
  const isEnd = (at: number) => {
    const sign = text[at]
    return sign === undefined || sign === separator || sign === '\n' || sign === '\r'
  }

  /** The cells of a record with a quote in it, one by one. */
  function scanCells(at: number, line: number, isLast: boolean) {
    const cells: string[] = []
    const fail = (code: QuoteError) => badQuote(code, line, cells.length + 1)
    for (let from = at; ; ) {
      const quoted = mayBeQuoted(text.charCodeAt(from)) ? findQuoted(from) : null
      if (quoted !== null && quoted.end >= text.length && !isLast) return null
      let end: number
      if (quoted !== null && quoted.end <= text.length && isEnd(quoted.end)) {
        end = quoted.end
        cells.push(quoted.cell.replaceAll('""', '"'))
      } else {
        if (quoted?.isAtOnce === true) throw fail('file-unterminated-quote')
        end = Math.min(findSeparator(from), findLineEnd(from))
        if (end >= text.length && !isLast) return null
        const cell = text.slice(from, end)
        if (findQuote(from) < end && opensQuotation(cell)) throw fail('file-stray-quote')
        cells.push(cell)
      }
      if (findSeparator(end) !== end) return { cells, end }
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

/** A quote or a blank: other cells are not even tried. */
function mayBeQuoted(sign: number): boolean {
  return sign === 0x22 || sign === 0x20 || sign === 0x09
}

/** Whether the last of an odd number of quotes stands before a word, as an opening one does. */
function opensQuotation(cell: string): boolean {
  const quotes = cell.split('"').length - 1
  return quotes % 2 === 1 && /(?:^|[^\p{L}\p{N}])"[^\s"][^"]*$/u.test(cell)
}

function countLineEnds(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0
}

type QuoteError = 'file-stray-quote' | 'file-unterminated-quote'

/** A quote that leaves open where its cell ends, at the first line of its record. */
export function badQuote(code: QuoteError, line: number, column: number): AppError {
  return new AppError(code, `${code} at line ${line}`, { details: { line, column } })
}
