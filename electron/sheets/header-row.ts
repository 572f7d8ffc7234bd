import { AppError } from '#electron/errors/app-error'
import { normalizeHeader } from '#shared/domain/fields/header'
import type { CellDamage } from '#shared/domain/fields/sheet'
import { fillsGaps, isOnlyTitles, joinHeaders } from './second-header'

/** Headers in the form of `normalizeHeader`, each with the field that it means. */
export type KnownHeaders = ReadonlyMap<string, string>

export interface SheetLine {
  readonly line: number
  readonly cells: readonly string[]
  /** What is known of cells beyond their text, by column. */
  readonly damage?: Readonly<Record<number, CellDamage>> | null
  readonly hidden?: true
}

/** The header as one line, whatever it has. */
export interface HeaderLine {
  readonly line: number
  readonly cells: readonly string[]
  /** Where it has a second line: its place. */
  readonly second?: number
}

/** How many of the first lines may be titles above the header. */
const searchedLines = 20

/** How many of a line's cells are headers we know, each counted once. */
export function countKnown(cells: readonly string[], known: KnownHeaders): number {
  if (known.size === 0) return 0
  return new Set(cells.map(normalizeHeader).filter((cell) => known.has(cell))).size
}

/** The line with most known headers among the first, and how many it has; null where none has any. */
export function findKnownHeader(
  lines: readonly SheetLine[],
  known: KnownHeaders,
): { readonly line: SheetLine; readonly score: number } | null {
  let best: { line: SheetLine; score: number } | null = null
  for (const line of lines.slice(0, searchedLines)) {
    const score = countKnown(line.cells, known)
    if (score > (best?.score ?? 0)) best = { line, score }
  }
  return best
}

/**
 * The header among the first lines: the one asked for, else the one with most known headers, else
 * the first that is not empty; with its second line, where it has one.
 *
 * @throws AppError `file-no-header` with `line` where that line is missing, empty or holds records;
 *   `file-empty` where every line is.
 */
export function chooseHeader(
  lines: readonly SheetLine[],
  known: KnownHeaders,
  wanted: number | undefined,
): HeaderLine {
  const filled = lines.filter(({ cells }) => !isEmptyLine(cells))
  if (wanted !== undefined) {
    const line = filled.find((candidate) => candidate.line === wanted)
    if (line === undefined) throw noHeader(wanted)
    return withSecond(line, filled, known)
  }
  const [first] = filled
  if (first === undefined) throw new AppError('file-empty', 'no filled line')
  const best = findKnownHeader(lines, known)
  if (best !== null) return withSecond(findFirst(best.line, filled, known), filled, known)
  if (first.cells.some(looksLikeRecord)) throw noHeader(first.line)
  return withSecond(first, filled, known)
}

/** The line above a header's second line, which may well have more of the names that are known. */
function findFirst(best: SheetLine, filled: readonly SheetLine[], known: KnownHeaders): SheetLine {
  const above = filled[filled.indexOf(best) - 1]
  const isFirst =
    above !== undefined &&
    isOnlyTitles(above.cells, known) &&
    isOnlyTitles(best.cells, known) &&
    fillsGaps(above.cells, best.cells)
  return isFirst ? above : best
}

function withSecond(
  header: SheetLine,
  filled: readonly SheetLine[],
  known: KnownHeaders,
): HeaderLine {
  const { line, cells } = header
  const below = filled[filled.indexOf(header) + 1]
  if (known.size === 0 || below === undefined || below.hidden === true) return { line, cells }
  if (!isOnlyTitles(below.cells, known)) return { line, cells }
  return { line, cells: joinHeaders(cells, below.cells), second: below.line }
}

export function noHeader(line: number): AppError {
  return new AppError('file-no-header', `no header at line ${line}`, { details: { line } })
}

export function isEmptyLine(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false
  return true
}

/** Whether a row holds nothing in its first `width` columns: a formula without a result is no nothing. */
export function isEmptyRow({ cells, damage }: SheetLine, width: number): boolean {
  if (damage != null) {
    for (const column in damage) {
      if (damage[column] === 'formula-without-value' && Number(column) < width) return false
    }
  }
  return isEmptyLine(cells.length > width ? cells.slice(0, width) : cells)
}

/** An email or a phone number: nobody calls a column so. */
function looksLikeRecord(cell: string): boolean {
  return /^\S+@\S+\.\S+$/.test(cell.trim()) || /^[+0]?\d[\d .()-]{7,}$/.test(cell.trim())
}
