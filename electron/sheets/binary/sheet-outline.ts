import type { SheetLimits } from '../limits'
import { tooLarge } from '../source-bytes'
import type { SectionedFormat } from '../xlsx/number-format'
import { damaged } from '../xlsx/zip-directory'

/** What hucre leaves out of a sheet, and what has to be known before it is let loose on one. */
export interface SheetOutline {
  readonly isHidden: boolean
  /** Counted from 0, as is everything below. */
  readonly hiddenRows: ReadonlySet<number>
  readonly findFormat: (row: number, column: number) => SectionedFormat | null
}

export interface OutlineGatherer extends SheetOutline {
  readonly hide: (row: number) => void
  readonly addCell: (row: number, column: number, format: SectionedFormat | null) => void
  /** Counts the places that are held for the sheet's rows, empty ones before a cell included. */
  readonly end: () => void
}

const lastRow = 1_048_576
const lastColumn = 16_384

/** `held` counts the places of all sheets of a file together. */
export function createOutline(
  isHidden: boolean,
  limits: SheetLimits,
  held: { places: number },
): OutlineGatherer {
  const hiddenRows = new Set<number>()
  const formats = new Map<number, SectionedFormat>()
  let widths = new Uint16Array(1024)
  return {
    isHidden,
    hiddenRows,
    findFormat: (row, column) => formats.get(row * lastColumn + column) ?? null,
    hide: (row) => hiddenRows.add(row),
    addCell: (row, column, format) => {
      if (row >= lastRow || column >= lastColumn) throw damaged('cell beyond the sheet')
      if (row >= widths.length) {
        const wider = new Uint16Array(Math.min(lastRow, Math.max(row + 1, widths.length * 2)))
        wider.set(widths)
        widths = wider
      }
      widths[row] = Math.max(widths[row] ?? 0, column + 1)
      if (format !== null) formats.set(row * lastColumn + column, format)
    },
    end: () => {
      for (const width of widths) held.places += width
      if (held.places > limits.cells) throw tooLarge('cells', limits.cells)
      widths = new Uint16Array(0)
    },
  }
}
