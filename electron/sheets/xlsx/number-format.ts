import { isShownOtherwise } from './shown-otherwise'

/** What a cell's number format tells about its number; null where it tells nothing of use. */
export type NumberFormat =
  | { readonly kind: 'date' }
  /** What is seen is another number: a percentage, thousands, a fraction, digits that are text. */
  | { readonly kind: 'otherwise' }
  /** At least `digits` digits, filled with zeros in front, between two fixed texts. */
  | {
      readonly kind: 'padded'
      readonly digits: number
      readonly before: string
      readonly after: string
    }

/** A format by its sections, of which the first whose `holds` agrees is the number's. */
export type SectionedFormat = readonly {
  readonly holds: (value: number) => boolean
  readonly format: NumberFormat | null
}[]

// ECMA-376 part 1, 18.8.30: the formats whose numbers are built in.
const builtInDates = new Set([
  ...[14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36],
  ...[45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58],
])
/** Percentages and fractions. */
const builtInOtherwise = new Set([9, 10, 12, 13])

/** Excel's own limit. */
const maxCodeLength = 255

/** Reads a number format by its id and, where the file gives one, its code. */
export function parseNumberFormat(id: number, code: string | undefined): SectionedFormat | null {
  if (code === undefined) {
    if (builtInDates.has(id)) return [{ holds: () => true, format: { kind: 'date' } }]
    return builtInOtherwise.has(id) ? [{ holds: () => true, format: { kind: 'otherwise' } }] : null
  }
  if (code.length > maxCodeLength) return null
  const sections = splitSections(code).slice(0, 3)
  const parsed = sections.map((section, index) => ({
    holds: readCondition(section) ?? usualCondition(sections, index),
    format: parseSection(section),
  }))
  return parsed.some(({ format }) => format !== null) ? parsed : null
}

/** What the format tells about this number. */
export function formatFor(format: SectionedFormat | null, value: number): NumberFormat | null {
  return format?.find(({ holds }) => holds(value))?.format ?? null
}

function parseSection(section: string): NumberFormat | null {
  const tokens = tokenize(section)
  const signs = tokens
    .filter((token) => !token.literal)
    .map(({ text }) => text)
    .join('')
  if (/[ymdhs]/i.test(signs.replace(/general|[eE][+-]/gi, ''))) return { kind: 'date' }
  const padded = parsePadding(tokens, signs)
  return isShownOtherwise(section, padded !== null) ? { kind: 'otherwise' } : padded
}

interface Token {
  readonly literal: boolean
  readonly text: string
}

const nothing: Token = { literal: true, text: '' }

/** Between the semicolons, also empty ones: a section without signs shows nothing. */
function splitSections(code: string): string[] {
  const sections = ['']
  for (const [text] of code.matchAll(/"[^"]*"|\\.|./gs)) {
    if (text === ';') sections.push('')
    else sections.push(`${sections.pop() ?? ''}${text}`)
  }
  return sections
}

/** The condition that a section brings itself, such as `[>=1000000]`. */
function readCondition(section: string): ((value: number) => boolean) | null {
  const bare = section.replace(/"[^"]*"|\\./gs, '')
  const [, sign, text] = /\[(<=|>=|<>|<|>|=)(-?[\d.]+(?:E[+-]?\d+)?)\]/i.exec(bare) ?? []
  if (sign === undefined) return null
  const limit = Number(text)
  return (value) =>
    value === limit
      ? sign === '=' || sign === '<=' || sign === '>='
      : sign === '<>' || sign.startsWith(value < limit ? '<' : '>')
}

/** Positive, negative, zero; the last section is for whatever is left. */
function usualCondition(sections: readonly string[], index: number): (value: number) => boolean {
  if (index === sections.length - 1) return () => true
  if (index === 1) return (value) => value < 0
  return sections.length === 2 ? (value) => value >= 0 : (value) => value > 0
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
