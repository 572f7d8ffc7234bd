import type { CellDamage } from '#shared/domain/fields/sheet'
import { formatFor, type SectionedFormat } from './number-format'

export interface CellText {
  readonly text: string
  readonly damage?: CellDamage
}

/** A spreadsheet keeps 15 digits; whatever stands behind them was made up. */
const maxDigits = 15

/**
 * The text of a number as a person sees it, never as `6.28E+12`, with the zeros its format shows.
 *
 * `raw` is the cell's value as the file writes it; `is1904` is the workbook's date system.
 */
export function readNumber(
  raw: string,
  sections: SectionedFormat | null,
  is1904: boolean,
): CellText {
  const value = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(value)) return { text: raw }
  const format = formatFor(sections, value)
  if (format?.kind === 'date') return { text: formatSerial(value, is1904), damage: 'date' }
  const isOtherwise = format?.kind === 'otherwise'
  if (!Number.isInteger(value)) {
    return { text: formatFraction(value), damage: isOtherwise ? 'shown-otherwise' : 'number' }
  }
  const digits = BigInt(value).toString()
  if (Math.abs(value) >= 10 ** maxDigits) return { text: digits, damage: 'number-precision' }
  if (isOtherwise) return { text: digits, damage: 'shown-otherwise' }
  if (format === null || value < 0) return { text: digits, damage: 'number' }
  const padded = `${format.before}${digits.padStart(format.digits, '0')}${format.after}`
  return padded === digits
    ? { text: digits, damage: 'number' }
    : { text: padded, damage: 'lost-zero' }
}

/** With 15 digits as Excel shows it, so that 0.1 + 0.2 is 0.3. */
function formatFraction(value: number): string {
  return String(Number(value.toPrecision(maxDigits)))
}

const daySeconds = 86_400
const epoch1904 = Date.UTC(1904, 0, 1)
/** Day 0 before and after 29 February 1900, a day that only Lotus 1-2-3 and Excel knew. */
const epoch1900Early = Date.UTC(1899, 11, 31)
const epoch1900 = Date.UTC(1899, 11, 30)
const phantomDay = 60
/** 31 December 9999, the last day Excel knows. */
const lastDay = 2_958_465

function formatSerial(serial: number, is1904: boolean): string {
  if (serial < 0 || serial > lastDay + 1) return String(serial)
  const seconds = Math.round(serial * daySeconds)
  const day = Math.floor(seconds / daySeconds)
  const time = new Date((seconds - day * daySeconds) * 1000).toISOString().slice(11, 19)
  if (day === 0 && !is1904) return time
  const date = formatDay(day, is1904)
  return time === '00:00:00' ? date : `${date} ${time}`
}

function formatDay(day: number, is1904: boolean): string {
  if (!is1904 && day === phantomDay) return '1900-02-29'
  const epoch = is1904 ? epoch1904 : day < phantomDay ? epoch1900Early : epoch1900
  return new Date(epoch + day * daySeconds * 1000).toISOString().slice(0, 10)
}
