import { AppError } from '#electron/errors/app-error'
import { findKnownHeader, isEmptyRow, type KnownHeaders } from '../header-row'
import type { SheetLimits } from '../limits'
import type { Book, BookRow } from './book'

/** The beginning of a sheet: its first filled rows. */
export interface SheetHead {
  readonly name: string
  readonly lines: readonly BookRow[]
  readonly goesOn: boolean
}

/** Visible rows of a head, and as many hidden ones at most. */
const headRows = 60
/** Empty rows passed over behind a filled one; before the first there may be any number. */
const searchedRows = 100_000
/** Rows looked through in all sheets together, before only the first of each are looked at. */
const searchedInAll = 200_000
const firstRows = 200

/**
 * The heads of the sheets in their order; without known headers only up to the first filled one.
 *
 * All sheets are looked into, however many: empty ones of a million rows only use up what the others
 * may take.
 */
export async function readHeads(
  book: Book,
  known: KnownHeaders,
  limits: SheetLimits,
): Promise<SheetHead[]> {
  const heads: SheetHead[] = []
  let left = searchedInAll
  for (const { name } of book.sheets) {
    const { head, seen } = await readRows(
      book,
      name,
      limits,
      left > 0 ? Number.POSITIVE_INFINITY : firstRows,
    )
    left -= seen
    heads.push(head)
    if (known.size === 0 && head.lines.length > 0) break
  }
  return heads
}

/** The head of one sheet. */
export async function readHeadOf(
  book: Book,
  name: string,
  limits: SheetLimits,
): Promise<SheetHead> {
  return (await readRows(book, name, limits, Number.POSITIVE_INFINITY)).head
}

/**
 * The head with most known columns; of equals the first.
 *
 * @throws AppError `file-empty` where no sheet is filled.
 */
export function chooseHead(heads: readonly SheetHead[], known: KnownHeaders): SheetHead {
  let best: { head: SheetHead; score: number } | null = null
  for (const head of heads) {
    const score = head.lines.length > 0 ? 1 + (findKnownHeader(head.lines, known)?.score ?? 0) : 0
    if (score > (best?.score ?? 0)) best = { head, score }
  }
  if (best === null) throw new AppError('file-empty', 'no filled sheet')
  return best.head
}

/** Reads up to `most` rows; `seen` is how many it took. */
async function readRows(book: Book, name: string, limits: SheetLimits, most: number) {
  const lines: BookRow[] = []
  let goesOn = false
  let seen = 0
  let empty = 0
  let visible = 0
  const take = (row: BookRow) => {
    seen += 1
    const isFilled = !isEmptyRow(row, limits.columns)
    empty = isFilled ? 0 : empty + 1
    const isFull = isFilled && visible >= headRows
    goesOn = isFull || seen > most || (lines.length > 0 && empty > searchedRows)
    if (!isFilled || goesOn) return !goesOn
    if (row.hidden !== true) visible += 1
    if (row.hidden !== true || lines.length - visible < headRows) lines.push(row)
    return true
  }
  await book.readRows(name, take, { isHead: true })
  return { head: { name, lines, goesOn } satisfies SheetHead, seen }
}
