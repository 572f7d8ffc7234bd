import { normalizeHeader } from '#shared/domain/fields/header'
import { isMadeOfHeaderWords, isTitle } from '#shared/domain/fields/header-words'
import type { KnownHeaders } from './header-row'

/** One cell alone may be a shop that is called like a column. */
const fewestTitles = 2

/**
 * Whether a line is titles of columns and nothing else: what makes it a header's second line. Some are
 * known as they stand, the others are made of the same words: a row is never left out by a guess.
 */
export function isOnlyTitles(cells: readonly string[], known: KnownHeaders): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  const titles = filled.filter((cell) => known.has(normalizeHeader(cell)) || isTitle(cell))
  return (
    new Set(titles.map(normalizeHeader)).size >= fewestTitles &&
    filled.every((cell) => titles.includes(cell) || isMadeOfHeaderWords(cell))
  )
}

/** Whether `first` names columns that `second`, below it, leaves without a name. */
export function fillsGaps(first: readonly string[], second: readonly string[]): boolean {
  return first.some((cell, column) => isFilled(cell) && !isFilled(second[column]))
}

/**
 * The names of columns whose header has two lines: `Fee` over `MDR` and `VAT` gives `Fee MDR` and
 * `Fee VAT`. A title that has no empty cell beside it is only said again below it, as in another
 * language, and keeps its name.
 */
export function joinHeaders(first: readonly string[], second: readonly string[]): string[] {
  let group = ''
  return Array.from({ length: Math.max(first.length, second.length) }, (_, column) => {
    const [upper, lower] = [first[column]?.trim() ?? '', second[column]?.trim() ?? '']
    if (upper !== '') {
      const isWide = !isFilled(first[column + 1]) && isFilled(second[column + 1])
      group = isWide && lower !== '' ? upper : ''
      return group === '' ? upper : `${group} ${lower}`
    }
    if (lower === '') group = ''
    return group === '' ? lower : `${group} ${lower}`
  })
}

function isFilled(cell = ''): boolean {
  return cell.trim() !== ''
}
