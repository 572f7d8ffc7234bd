import type { CheckedCell } from '../fields/cell-notes'
import { normalizeHeader } from '../fields/header'

// Call 1 of the partner's document: 0 retail, 1 grosir.
const codes = new Map<string, '0' | '1'>([
  ['0', '0'],
  ['retail', '0'],
  ['ritel', '0'],
  ['retil', '0'],
  ['eceran', '0'],
  ['ecer', '0'],
  ['pengecer', '0'],
  ['toko eceran', '0'],
  ['1', '1'],
  ['grosir', '1'],
  ['grosiran', '1'],
  ['wholesale', '1'],
  ['wholesaler', '1'],
  ['toko grosir', '1'],
])

/** The partner's code of a user type, `0` or `1`, from a code, a word, or both (`1 - Grosir`). */
export function repairStoreType(text: string): CheckedCell {
  const plain = codes.get(text.toLowerCase())
  if (plain !== undefined) return { value: plain }
  const name = normalizeHeader(text.replace(/^\s*([01])[.,]0+\s*$/, '$1'))
  if (name === '') return { problem: 'required' }
  const code = codes.get(name) ?? codeWithWord(name)
  return code === undefined ? { problem: 'type-unknown' } : { value: code }
}

function codeWithWord(text: string): '0' | '1' | undefined {
  const [, code, word] = /^([01]) (.+)$/.exec(text) ?? []
  return code !== undefined && word !== undefined && codes.get(word) === code
    ? codes.get(word)
    : undefined
}
