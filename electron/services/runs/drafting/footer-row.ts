import type { SheetRow } from '#shared/domain/fields/sheet'
import type { FieldPlan } from './match-fields'

/** Whether a row says nothing of its own: the foot of a table, or its header once more. */
export function isNoData(row: SheetRow, { needed, titles }: FieldPlan): boolean {
  return isFooter(row, needed) || isHeaderAgain(row, titles)
}

/** One cell alone may be a shop that is called like its column. */
const fewestTitles = 2

/** Whether a row is the table's header, as some write it on each page. */
function isHeaderAgain({ cells }: SheetRow, titles: FieldPlan['titles']): boolean {
  let said = 0
  for (const [column, cell] of cells.entries()) {
    if (isEmpty(cell)) continue
    if (titles[column]?.has(foldTitle(cell)) !== true) return false
    said += 1
  }
  return said >= fewestTitles
}

/**
 * What a header that is said again may have in each column: all of its title, or the part of it that
 * stands on one of the header's two lines.
 */
export function listTitles(header: readonly string[]): Set<string>[] {
  return header.map((title) => {
    const whole = foldTitle(title)
    const words = whole.split(/\s+/)
    const parts = words.flatMap((_, at) => [words.slice(0, at + 1), words.slice(at)])
    return new Set([whole, ...parts.map((part) => part.join(' '))])
  })
}

function foldTitle(title: string): string {
  return title.trim().toLowerCase()
}

const sumWords =
  /^(?:grand\s*total|sub\s*-?\s*total|total|jumlah|sum|saldo\s+(?:awal|akhir)|mutasi\s+(?:debet|debit|kredit)|keterangan|catatan|dicetak)\b/i

/**
 * Whether a row is the foot of a table: a sum, or what a bank writes below it. Most of what every row
 * needs (`needed`, columns) is empty there, and a cell begins with a word of sums.
 */
function isFooter({ cells }: SheetRow, needed: readonly number[]): boolean {
  let empty = 0
  for (const column of needed) if (isEmpty(cells[column])) empty += 1
  // Nearly every row: nothing is missing, and no cell is looked at twice.
  if (empty === 0) return false
  const words = needed.filter((column) => sumWords.test(cells[column]?.trim() ?? '')).length
  return (empty + words) * 2 > needed.length && cells.some((cell) => sumWords.test(cell.trim()))
}

function isEmpty(cell = ''): boolean {
  return cell === '' || cell.trim() === ''
}
