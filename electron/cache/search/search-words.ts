import type { User } from '#shared/domain/users/user'
import { normaliseForSearch, splitSearch } from '#shared/domain/values/search-text'

/**
 * Everything of a user that search looks in, as the index holds it.
 *
 * Two spaces stand before each word, so that the three characters which the index needs at least are
 * there for the beginnings of words too: `  t` finds every word that begins with a t.
 */
export function toSearchWords(user: User): string {
  const texts = [
    user.storeName,
    user.storeAddress,
    user.email,
    user.registrationId,
    ...user.branches.flatMap(({ id, name }) => [name, id]),
  ]
  const words = texts.flatMap((text) => normaliseForSearch(text).split(/\s+/u))
  return [...new Set(words)]
    .filter((word) => word !== '')
    .map((word) => `  ${word}`)
    .join('')
}

/** True where whoever holds the words of a search is known to hold those of the wider one. */
export function isNarrower(search: string, wider: string): boolean {
  const words = splitSearch(search)
  return splitSearch(wider).every(({ text, isPrefix }) =>
    words.some((word) =>
      isPrefix ? word.isPrefix && word.text.startsWith(text) : word.text.includes(text),
    ),
  )
}

/**
 * The query for `MATCH`; null where a search holds no word.
 *
 * Each word is one quoted string, in which FTS5 knows no operator: only a quote has to be doubled.
 */
export function toMatchQuery(search: string): string | null {
  const phrases = splitSearch(search).map(({ text, isPrefix }) => {
    const sought = isPrefix ? `  ${text}` : text
    return `"${sought.replaceAll('"', '""')}"`
  })
  return phrases.length === 0 ? null : phrases.join(' AND ')
}
