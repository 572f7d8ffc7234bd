import type { CheckedCell, RepairCode } from '../fields/cell-notes'

const minDigits = 9
const maxDigits = 14

// What people put between digits: spaces of all kinds, dots, dashes, slashes' cousins, parentheses.
const separators = /[\s.()\-\u2010-\u2015\u2212]/gu

/** What most cells hold already. */
const localForm = /^0(?!628\d{8})[1-9]\d{7,12}$/

/** `0628…` is +62 with a zero too many or written twice (`+62 0628…`), or an area code with a short number. */
const doubledCountry = /^0628\d{8,}$/

/** Decimals that a spreadsheet or a script adds to a number: `081234567890.0`. */
const zeroDecimals = /^(\+?\d{8,})[.,]0+$/
/** A number with a part behind its point, which no separator of a phone number stands so: two digits or fewer, or after nine. */
const fraction = /^\+?(?:\d+[.,]\d{1,2}|\d{9,}[.,]\d+)$/

/**
 * A phone number as it goes on the wire: digits only, Indonesian local form (api.md, "Numbers").
 *
 * Accepts `+62 812-…`, `62812…` and `812…` and says what was changed. A number that lost digits
 * (`8,12E+11`), that is a fraction or negative, or that could be read in two ways is refused.
 */
export function repairPhone(text: string): CheckedCell {
  if (localForm.test(text)) return { value: text }
  const cleaned = text.normalize('NFKC').trim()
  const bare = cleaned.replace(/^'+/, '').trim()
  if (bare === '') return { problem: 'required' }
  if (/^[+-]?\d+([.,]\d*)?e\s?\+?\d+$/i.test(bare)) return { problem: 'phone-scientific' }
  if (countNumbers(bare) > 1) return { problem: 'phone-two-numbers' }
  if (/\p{L}/u.test(bare)) return { problem: 'phone-letters' }

  const whole = bare.replace(zeroDecimals, '$1')
  if (fraction.test(whole) || /^[-\u2010-\u2015\u2212]\s*\+?\d/u.test(whole)) {
    return { problem: 'phone-fraction' }
  }
  const joined = whole.replace(separators, '')
  if (!/^\+?\d+$/.test(joined)) return { problem: 'phone-characters' }

  const local = toLocalForm(joined)
  if ('problem' in local) return local
  if (doubledCountry.test(local.digits)) return { problem: 'phone-ambiguous' }
  const problem = checkLength(local.digits)
  if (problem !== null) return problem
  const repair =
    local.repair ??
    firstRepair([
      [whole !== bare, 'phone-decimal-removed'],
      [joined !== whole, 'phone-separators-removed'],
      [bare !== cleaned, 'apostrophe-removed'],
      [text.trim() !== text, 'spaces-removed'],
      // Full-width digits, as some keyboards write them.
      [cleaned !== text, 'phone-separators-removed'],
    ])
  return { value: local.digits, ...(repair === undefined ? {} : { repair }) }
}

function countNumbers(text: string): number {
  return text
    .split(/[/;,|&\n]|\s(?:atau|dan|or|and)\s/i)
    .filter((part) => /(?:\d\D*){6}/.test(part)).length
}

type LocalForm =
  | { digits: string; repair?: RepairCode }
  | { problem: 'phone-foreign' | 'phone-ambiguous' | 'phone-unrecognised' }

function toLocalForm(joined: string): LocalForm {
  const international = /^(?:\+|00)(\d+)$/.exec(joined)?.[1]
  if (international !== undefined) {
    return international.startsWith('62')
      ? withoutCountry(international)
      : { problem: 'phone-foreign' }
  }
  if (joined.startsWith('0')) return { digits: joined }
  if (joined.startsWith('62')) {
    // 0622… is an area code too: a short number may be one that lost its zero.
    const certain = /^620?8/.test(joined) || joined.length >= 11
    return certain ? withoutCountry(joined) : { problem: 'phone-ambiguous' }
  }
  if (joined.startsWith('1')) return { problem: 'phone-unrecognised' }
  return { digits: `0${joined}`, repair: 'phone-zero-restored' }
}

function withoutCountry(digits: string): LocalForm {
  return { digits: `0${digits.slice(2).replace(/^0+/, '')}`, repair: 'phone-country-code' }
}

function checkLength(digits: string): CheckedCell | null {
  if (digits.length < minDigits) return { problem: 'phone-too-short', details: { min: minDigits } }
  if (digits.length > maxDigits) return { problem: 'phone-too-long', details: { max: maxDigits } }
  return null
}

function firstRepair(changes: readonly (readonly [boolean, RepairCode])[]): RepairCode | undefined {
  return changes.find(([changed]) => changed)?.[1]
}
