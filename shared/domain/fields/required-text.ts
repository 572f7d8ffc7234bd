import type { CheckedCell } from './cell-notes'

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g
const plain = /^[!-~]+(?: [!-~]+)*$/

/**
 * A text that must not be empty, such as a store's name: control characters taken out, every run
 * of spaces and line ends made one space.
 */
export function repairText(text: string, max: number): CheckedCell {
  // Most cells need nothing: one look spares them the rest.
  const clean = plain.test(text) ? text : text.replace(controls, '')
  const value = clean === text && plain.test(text) ? text : clean.replace(/\s+/gu, ' ').trim()
  if (value === '') return { problem: 'required' }
  if (value.length > max) return { problem: 'too-long', details: { max } }
  if (clean !== text) return { value, repair: 'control-characters-removed' }
  return value === text ? { value } : { value, repair: 'spaces-removed' }
}
