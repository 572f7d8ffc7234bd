import type { SummaryCell } from './write-table'

const narrowest = 8
const widest = 60
/** Room at both sides of a cell. */
const margin = 2
/** The button of a filter covers the end of its header. */
const filterButton = 3
/** `dd/mm/yyyy hh:mm`. */
const momentLength = 16

/** The widths of columns that show what is in their cells, in characters, within reason. */
export interface FittedWidths {
  add(cells: readonly SummaryCell[]): void
  list(): readonly number[]
}

/** Begins with the headers of a list, or with nothing. */
export function fitWidths(headers: readonly string[]): FittedWidths {
  const longest = headers.map((header) => header.length + filterButton)
  return {
    add(cells) {
      for (const [index, cell] of cells.entries()) {
        const length = measure(cell)
        if (length > (longest[index] ?? 0)) longest[index] = length
      }
    },
    list: () => longest.map((length) => Math.min(Math.max(length + margin, narrowest), widest)),
  }
}

function measure(cell: SummaryCell): number {
  if (typeof cell === 'string') return cell.length
  // A sign between each three digits.
  return typeof cell === 'number' ? Math.ceil((String(cell).length * 4) / 3) : momentLength
}
