import { unguardFormula } from '../write/formula-guard'
import type { CellText } from '../xlsx/cell-number'

/** A text as a cell holds it. */
export function textCell(text: string): CellText {
  const plain = unguardFormula(text)
  return plain.includes('\ufffd')
    ? { text: plain, damage: 'unreadable-character' }
    : { text: plain }
}

/** A date as ISO 8601 writes it; a time of the day stands on the last day before 1900. */
export function dateCell(iso: string): CellText {
  const [, year, day, time = ''] =
    /^(\d{4})(-\d\d-\d\d)(?:[T ](\d\d:\d\d:\d\d)(?:\.\d*)?Z?)?$/.exec(iso.trim()) ?? []
  if (year === undefined || day === undefined) return { text: iso, damage: 'date' }
  if (Number(year) < 1900 && time !== '') return { text: time, damage: 'date' }
  const rest = time === '' || time === '00:00:00' ? '' : ` ${time}`
  return { text: `${year}${day}${rest}`, damage: 'date' }
}

/** What a workbook writes where a formula went wrong. */
const errors = new Set(
  '#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #GETTING_DATA #ERR!'.split(' '),
)

/** A text that may be the failure of a formula, where the file does not tell them apart. */
export function textOrErrorCell(text: string): CellText {
  return errors.has(text) ? { text, damage: 'formula-error' } : textCell(text)
}
