import type { CheckedCell } from './cell-notes'

/** "Min: 6 karakter" (call 1 of the partner's document). */
const MIN_LENGTH = 6
const MAX_LENGTH = 128

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const controls = /[\u0000-\u001f\u007f]/

/** A password, kept exactly as typed: spaces at its ends may be meant, so they are only pointed out. */
export function checkPassword(text: string): CheckedCell {
  if (text.trim() === '') return { problem: 'required' }
  if (controls.test(text)) return { problem: 'password-characters' }
  const length = [...text].length
  if (length < MIN_LENGTH) {
    return { problem: 'password-too-short', details: { min: MIN_LENGTH, length } }
  }
  if (length > MAX_LENGTH) return { problem: 'too-long', details: { max: MAX_LENGTH } }
  return text === text.trim()
    ? { value: text }
    : { value: text, repair: 'password-outer-spaces-kept' }
}
