/** What a cell's number format tells about its number; null where it tells nothing of use. */
export type NumberFormat =
  | { readonly kind: 'date' }
  /** At least `digits` digits, filled with zeros in front, between two fixed texts. */
  | {
      readonly kind: 'padded'
      readonly digits: number
      readonly before: string
      readonly after: string
    }

// ECMA-376 part 1, 18.8.30: the formats whose numbers are built in.
const builtInDates = new Set([
  ...[14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36],
  ...[45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58],
])

/** Excel's own limit. */
const maxCodeLength = 255

/** Reads a number format by its id and, for ids from 164 on, its code. */
export function parseNumberFormat(id: number, code: string | undefined): NumberFormat | null {
  if (code === undefined) return builtInDates.has(id) ? { kind: 'date' } : null
  if (code.length > maxCodeLength) return null
  const [positive = ''] = splitSections(code)
  const tokens = tokenize(positive)
  const signs = tokens
    .filter((token) => !token.literal)
    .map(({ text }) => text)
    .join('')
  if (/[ymdhs]/i.test(signs.replace(/general|[eE][+-]/gi, ''))) return { kind: 'date' }
  return parsePadding(tokens, signs)
}

interface Token {
  readonly literal: boolean
  readonly text: string
}

const nothing: Token = { literal: true, text: '' }

function splitSections(code: string): string[] {
  return code.match(/(?:"[^"]*"|\\.|[^;"\\])+/g) ?? []
}

function tokenize(section: string): Token[] {
  const tokens: Token[] = []
  for (const [text] of section.matchAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|./gs)) {
    if (text.startsWith('"')) tokens.push({ literal: true, text: text.slice(1, -1) })
    else if (text.startsWith('\\')) tokens.push({ literal: true, text: text.slice(1) })
    else if (/^[_*]./.test(text)) tokens.push(nothing)
    // A colour or condition says nothing; `[h]` is a time.
    else if (text.startsWith('[') && !/^\[[hms]+\]$/i.test(text)) tokens.push(nothing)
    else if (/[ +()/-]/.test(text)) tokens.push({ literal: true, text })
    else tokens.push({ literal: false, text })
  }
  return tokens
}

/** Only digits in front or around, such as `0000000000`, `"0"#` or `0000\-0000\-0000`. */
function parsePadding(tokens: readonly Token[], signs: string): NumberFormat | null {
  if (!/^#*0*$/.test(signs) || signs === '') return null
  const first = tokens.findIndex(({ literal }) => !literal)
  const last = tokens.findLastIndex(({ literal }) => !literal)
  const join = (part: readonly Token[]) => part.map(({ text }) => text).join('')
  const before = join(tokens.slice(0, first))
  const after = join(tokens.slice(last + 1))
  const digits = signs.replaceAll('#', '').length
  if (digits < 2 && !/\d/.test(before)) return null
  return { kind: 'padded', digits, before: before.trim(), after: after.trim() }
}
