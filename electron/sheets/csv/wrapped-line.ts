import { AppError } from '#electron/errors/app-error'
import { type CsvSigns, createRecordScanner } from './record-scanner'

/**
 * The cells of a line that was put in quotes as a whole, `"a,""b"",c"`, as some programs do with a
 * line that already is CSV; other lines as they are.
 *
 * `width` is how many cells the lines before it had, null for the first: a line that would have
 * another number of cells is one cell indeed.
 */
export function unwrapLine(cells: string[], width: number | null, signs: CsvSigns): string[] {
  const [text = ''] = cells
  if (cells.length !== 1 || width === 1 || !signs.quotes || !text.includes(signs.separator)) {
    return cells
  }
  const inner = readLine(text, signs)
  return inner !== null && (width === null || inner.length === width) ? inner : cells
}

/** The cells of a text that is one line and sound, else null. */
function readLine(text: string, signs: CsvSigns): string[] | null {
  if (/[\r\n]/.test(text)) return null
  try {
    return createRecordScanner(text, signs)(0, 1, true)?.cells ?? null
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}
