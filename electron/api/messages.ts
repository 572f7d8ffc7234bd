import { hasHalfCharacter } from '#shared/domain/values/half-character'

const longest = 4000
const deepest = 4

function toLines(value: unknown, depth: number): readonly string[] {
  if (value === null || value === undefined || depth > deepest) return []
  if (Array.isArray(value)) return value.flatMap((item) => toLines(item, depth + 1))
  if (typeof value === 'object') {
    return Object.entries(value).flatMap(([field, texts]) =>
      toLines(texts, depth + 1).map((line) => (/^\d+$/.test(field) ? line : `${field}: ${line}`)),
    )
  }
  return [String(value).trim()]
}

function hide(text: string, secret: string): string {
  // A very short secret would tear holes into ordinary words; the partner's are long.
  if (secret.length < 4) return text
  const plain = text.replaceAll(secret, '•••')
  // What no URL can hold was never in one.
  return hasHalfCharacter(secret) ? plain : plain.replaceAll(encodeURIComponent(secret), '•••')
}

/** A text with each secret blotted out, as it stands or as a URL writes it. */
export function hideSecrets(text: string, secrets: readonly string[]): string {
  return secrets.reduce(hide, text)
}

/**
 * The server's words as lines: a text, a list, or an object of field → text(s) (api.md).
 *
 * `secrets` are blotted out where the server repeats them. At most 4,000 characters.
 */
export function flattenMessages(value: unknown, secrets: readonly string[]): string {
  const text = toLines(value, 0)
    .filter((line) => line !== '')
    .join('\n')
  return hideSecrets(text, secrets).slice(0, longest)
}
