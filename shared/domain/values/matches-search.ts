import { findMatches, splitSearch } from './search-text'

/** Whether every word of a search stands in one of the texts. */
export function matchesSearch(texts: readonly string[], search: string): boolean {
  return splitSearch(search).every((word) =>
    texts.some((text) => findMatches(text, word.text).length > 0),
  )
}
