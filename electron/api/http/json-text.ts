/** `isClean` is false where something else was printed before the JSON. */
export interface JsonText {
  readonly value: unknown
  readonly isClean: boolean
}

const phpNotice = /\b(?:Warning|Notice|Deprecated|Strict Standards)\b/
/** A notice may itself hold braces: so many places are tried for the start of the answer. */
const startsTried = 20

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}

/**
 * Reads the JSON of an answer, or undefined where there is none whole.
 *
 * Accepts a byte order mark, and the notices a PHP server prints before its JSON. Of a doubled key the
 * last value stays: for `user_type_desc` that is the account state (api.md).
 */
export function parseJsonText(raw: string): JsonText | undefined {
  const text = raw.replace(/^[\uFEFF\s]+/, '')
  const whole = parse(text)
  if (whole !== undefined) return { ...whole, isClean: true }
  let start = text.indexOf('{')
  if (start <= 0 || !phpNotice.test(text.slice(0, start))) return undefined
  for (let tried = 0; start !== -1 && tried < startsTried; tried += 1) {
    const rest = parse(text.slice(start))
    if (rest !== undefined) return { ...rest, isClean: false }
    start = text.indexOf('{', start + 1)
  }
  return undefined
}
