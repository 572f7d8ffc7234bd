/**
 * One text as search compares it, and where each of its units came from.
 *
 * `starts[i]` is the place in the original of what `folded[i]` was made from; one more entry holds the
 * original's length, so that a match `[from, to)` of `folded` is `[starts[from], starts[to])` there.
 */
export interface FoldedText {
  readonly folded: string
  readonly starts: readonly number[]
}

/** The most words a search looks for; further ones are left out. */
export const mostSearchWords = 16
/** Shorter words are looked for at the beginnings of words only. */
const shortestPart = 3
const plain = /^[ -~]*$/

/** Case and accents away; control characters, line ends and halves of signs count as spaces. */
export function normaliseForSearch(text: string): string {
  if (plain.test(text)) return text.toLowerCase() // Most texts: there is nothing to take away.
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, ' ')
    .replaceAll('ς', 'σ') // Which of the two lower case gives depends on the neighbours.
}

/** `normaliseForSearch`, with the way back to the original for marking what was found. */
export function foldForSearch(text: string): FoldedText {
  let folded = ''
  let at = 0
  const starts: number[] = []
  for (const sign of text) {
    const part = normaliseForSearch(sign)
    for (let unit = 0; unit < part.length; unit += 1) starts.push(at)
    folded += part
    at += sign.length
  }
  return { folded, starts: [...starts, at] }
}

export interface SearchWord {
  readonly text: string
  /** False: anywhere in a word. True, for one or two characters: at the beginning of a word alone. */
  readonly isPrefix: boolean
}

/** The words that must all be found, each once, normalised. */
export function splitSearch(search: string): SearchWord[] {
  const words = new Set(
    normaliseForSearch(search)
      .split(/\s+/u)
      .filter((word) => word !== ''),
  )
  return [...words]
    .slice(0, mostSearchWords)
    .map((text) => ({ text, isPrefix: [...text].length < shortestPart }))
}

/** Where a search's words stand in a text: `[from, to)`, in order, never overlapping. */
export function findMatches(text: string, search: string): [number, number][] {
  const { folded, starts } = foldForSearch(text)
  const found = splitSearch(search).flatMap((word) => findWord(folded, word))
  const places = found
    .map(([from, to]): [number, number] => [starts[from] ?? 0, starts[to] ?? text.length])
    .sort(([a], [b]) => a - b)
  const merged: [number, number][] = []
  for (const [from, to] of places) {
    const last = merged.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else merged.push([from, to])
  }
  return merged
}

function findWord(folded: string, { text, isPrefix }: SearchWord): [number, number][] {
  const found: [number, number][] = []
  for (let at = folded.indexOf(text); at >= 0; at = folded.indexOf(text, at + text.length)) {
    if (!isPrefix || at === 0 || /\s/u.test(folded.charAt(at - 1))) {
      found.push([at, at + text.length])
    }
  }
  return found
}
