import type { CheckedCell } from '../fields/cell-notes'

/** "Min: 6 karakter" (call 1 of the partner's document). */
const minLength = 6
const maxLength = 128

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const controls = /[\u0000-\u001f\u007f]/

/** A password, kept exactly as typed: spaces at its ends may be meant, so they are only pointed out. */
export function checkPassword(text: string): CheckedCell {
  if (text.trim() === '') return { problem: 'required' }
  if (controls.test(text)) return { problem: 'password-characters' }
  const length = [...text].length
  if (length < minLength) {
    return { problem: 'password-too-short', details: { min: minLength, length } }
  }
  if (length > maxLength) return { problem: 'too-long', details: { max: maxLength } }
  return text === text.trim()
    ? { value: text }
    : { value: text, repair: 'password-outer-spaces-kept' }
}
