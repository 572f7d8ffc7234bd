import { z } from 'zod'
import type { CheckedCell, RepairCode } from '../fields/cell-notes'

/** What `z.email()` goes by, without the objects it makes for each address. */
const emailPattern = z.regexes.email
const maxLength = 254
/** A name and brackets around an address take room too; what is longer is no address. */
const maxCellLength = 1000

const tooLong: CheckedCell = { problem: 'too-long', details: { max: maxLength } }

/**
 * An email address as it is sent: unwrapped from `<…>` and `mailto:`, without a trailing dot or
 * comma, its domain in lower case. The part before the @ is kept as written: it may matter.
 */
export function repairEmail(text: string): CheckedCell {
  if (isCleanEmail(text)) return { value: text }
  const trimmed = text.trim()
  if (trimmed.length > maxCellLength) return tooLong
  const unwrapped = unwrap(trimmed)
  const bare = unwrapped.replace(/[.,;]+$/, '')
  if (bare === '') return { problem: 'required' }
  const problem = findProblem(bare)
  if (problem !== null) return { problem }

  const at = bare.lastIndexOf('@')
  const value = bare.slice(0, at) + bare.slice(at).toLowerCase()
  if (value.length > maxLength) return tooLong
  if (!emailPattern.test(value)) return { problem: 'email-invalid' }
  const repair = pickRepair(text, trimmed, unwrapped, bare, value)
  return { value, ...(repair === undefined ? {} : { repair }) }
}

/** True for what most cells hold: an address with nothing around it and its domain in lower case. */
function isCleanEmail(text: string): boolean {
  if (text.length > maxLength || text.startsWith("'") || !emailPattern.test(text)) return false
  const domain = text.slice(text.lastIndexOf('@'))
  return domain === domain.toLowerCase()
}

function unwrap(text: string): string {
  const inner = /<([^<>]*)>[.,;]?$/.exec(text)?.[1] ?? text
  // In whatever order they stand: what is left must need no other look.
  return inner.replace(/^(?:'|mailto:|\s)+/i, '').trim()
}

function findProblem(address: string) {
  const ats = address.split('@').length - 1
  if (ats === 0) return 'email-no-at'
  if (ats > 1) return /[\s,;/|]/.test(address) ? 'email-two-addresses' : 'email-invalid'
  if (/\s/.test(address)) return 'email-spaces'
  if (!/\.[^.]+$/.test(address.slice(address.indexOf('@')))) return 'email-domain'
  return null
}

function pickRepair(
  text: string,
  trimmed: string,
  unwrapped: string,
  bare: string,
  value: string,
): RepairCode | undefined {
  if (unwrapped !== trimmed) return 'email-wrapping-removed'
  if (bare !== unwrapped) return 'email-punctuation-removed'
  if (value !== bare) return 'email-domain-lowered'
  return trimmed === text ? undefined : 'spaces-removed'
}
