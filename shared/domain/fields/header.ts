import { removeInvisible } from '../values/invisible'

/**
 * A header in the form headers are compared in: lower case, without accents, punctuation and
 * doubled spaces. `No. Telp*`, `no_telp` and `NO TELP` are all `no telp`; `noTelp` is too.
 */
export function normalizeHeader(text: string): string {
  return removeInvisible(text)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
