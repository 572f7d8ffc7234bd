import { removeInvisible } from './invisible'

/** A text in the form words are compared in: small letters, signs between them as one space. */
export function foldText(text: string): string {
  return removeInvisible(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim()
}
