/** How a reading of some bytes looks: how many of its characters nobody writes so, and how many few do. */
export interface Likeness {
  readonly wrong: number
  readonly odd: number
}

type Verdict = 'usual' | 'odd' | 'wrong'

/** Letters that names here are written with, borrowed ones included. */
const usualLetters = new Set('áàâäãåçéèêëíìîïñóòôöõøúùûüæœßÿÁÀÂÄÅÇÉÈÊËÍÎÏÑÓÔÖØÚÛÜÆ')
/** Letters that are words. */
const wordLetters = new Set('àÀ')
/** What may begin a name within a name, such as KopiÉnak. */
const innerCapitals = new Set('É')
/** Signs that have to do with neither side. */
const freeSigns = new Set('·•×÷±µ§¶¿¡°²³¹½¼¾')
const betweenWords = new Set('·•×')
const marks = new Set('™®©ªº')
const currencies = new Set('€£¥¢¤')
const joints = new Set('–—\u00a0')

/**
 * Looks at each character beyond ASCII of a piece of a cell, beside its neighbours: `é` belongs between
 * letters, `“` before a word, a capital at a word's beginning.
 */
export function judgeReading(text: string): Likeness {
  let wrong = 0
  let odd = 0
  for (const { index, 0: char } of text.matchAll(/[^\0-\u007f]/g)) {
    const verdict = judge(char, text, index)
    if (verdict === 'wrong') wrong += 1
    if (verdict === 'odd') odd += 1
  }
  return { wrong, odd }
}

function judge(char: string, text: string, at: number): Verdict {
  const before = text[at - 1] ?? ''
  const after = text[at + 1] ?? ''
  if (isLetter(char)) return judgeLetter(text, at)
  if (joints.has(char)) return judgeJoint(text, at)
  const isInside = isLetter(before) && isLetter(after)
  switch (char) {
    case '’':
      return isWordSign(before) || isWordSign(after) ? 'usual' : 'odd'
    case '‘':
      return isWordSign(after) && !isLetter(before) ? 'usual' : 'odd'
    case '“':
      return isInside ? 'wrong' : isLetter(before) ? 'odd' : 'usual'
    case '”':
      return isInside ? 'wrong' : isLetter(after) || isUnpaired(text, before) ? 'odd' : 'usual'
    case '…':
      return isInside ? 'odd' : 'usual'
    default:
  }
  if (freeSigns.has(char)) {
    return !isInside ? 'usual' : betweenWords.has(char) ? 'odd' : 'wrong'
  }
  if (marks.has(char)) return isInside ? 'wrong' : 'usual'
  if (currencies.has(char)) return isLetter(before) ? 'wrong' : isLetter(after) ? 'odd' : 'usual'
  // Of the rest (low quotes, daggers, sums, frames, what the page leaves free) none ends a word.
  if (/[\u0080-\u009f\u2500-\u259f]/.test(char)) return 'wrong'
  return isLetter(before) ? 'wrong' : 'odd'
}

/** Capitals stand at a word's beginning or are the whole word; small letters are followed by none. */
function judgeLetter(text: string, at: number): Verdict {
  const char = text[at] ?? ''
  const before = wordBefore(text, at)
  const after = wordAfter(text, at)
  if (/[0-9]/.test((text[at - before.length - 1] ?? '') + (text[at + after.length + 1] ?? ''))) {
    return 'wrong'
  }
  if (before + after === '') return wordLetters.has(char) ? 'usual' : 'odd'
  const isUsual = usualLetters.has(char)
  const fits = isUsual ? 'usual' : 'odd'
  const rest = before + after
  if (isCapital(char)) {
    if (!/\p{Ll}/u.test(rest)) return fits
    if (before === '') return isCapital(after[0] ?? '') ? 'wrong' : fits
    const beginsName = /\p{Ll}$/u.test(before) && /^\p{Ll}/u.test(after)
    return beginsName && innerCapitals.has(char) ? 'odd' : 'wrong'
  }
  if (isCapital(after[0] ?? '')) return 'wrong'
  // The capital lock of a keyboard leaves é as it is.
  return before.length > 1 && !/\p{Ll}/u.test(rest) ? (isUsual ? 'odd' : 'wrong') : fits
}

/** A dash or a space that does not break: a letter alone at its side may be half of a word. */
function judgeJoint(text: string, at: number): Verdict {
  const before = wordBefore(text, at)
  const after = wordAfter(text, at)
  const isSplit = /\p{Ll}$/u.test(before) || before.length === 1
  return isSplit && /^\p{Ll}/u.test(after) && Math.min(before.length, after.length) === 1
    ? 'odd'
    : 'usual'
}

function isUnpaired(text: string, before: string): boolean {
  return isLetter(before) && (text.match(/[“”„]/g)?.length ?? 0) % 2 === 1
}

function wordBefore(text: string, at: number): string {
  let from = at
  while (from > 0 && isLetter(text[from - 1] ?? '')) from -= 1
  return text.slice(from, at)
}

function wordAfter(text: string, at: number): string {
  let to = at + 1
  while (isLetter(text[to] ?? '')) to += 1
  return text.slice(at + 1, to)
}

/** A hooked f is a sign for money, and ª, º and the Greek ones stand in sums. */
function isLetter(char: string): boolean {
  return /^\p{Script=Latin}$/u.test(char) && !/[ƒªºﬁﬂ]/.test(char)
}

function isCapital(char: string): boolean {
  return /^\p{Lu}$/u.test(char)
}

function isWordSign(char: string): boolean {
  return isLetter(char) || /^[0-9]$/.test(char)
}
