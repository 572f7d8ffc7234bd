import type { SheetRow } from '#shared/domain/fields/sheet'

const sumWords =
  /^(?:grand\s*total|sub\s*-?\s*total|total|jumlah|sum|saldo\s+(?:awal|akhir)|mutasi\s+(?:debet|debit|kredit)|keterangan|catatan|dicetak)\b/i

/**
 * Whether a row is the foot of a table: a sum, or what a bank writes below it. Most of what every row
 * needs (`needed`, columns) is empty there, and a cell begins with a word of sums.
 */
export function isFooter({ cells }: SheetRow, needed: readonly number[]): boolean {
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
