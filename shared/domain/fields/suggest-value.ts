import { distance } from 'fastest-levenshtein'
import { repairEmail } from '../values/email'
import { findMeantEmail, usualDomains } from '../values/email-slip'
import { foldText } from '../values/fold-text'
import { repairPhone } from '../values/phone'
import type { CheckedCell } from './cell-notes'

/**
 * What was probably meant by a cell that cannot be sent, where one reading is likely; null where none is.
 *
 * A guess that a person takes or leaves: it is never written by itself. `packets` are the descriptions of
 * the packets there are.
 */
export function suggestValue(
  field: string,
  text: string,
  packets: readonly string[] = [],
): string | null {
  const suggest = suggestions[field]
  return suggest === undefined || text.length > longestText ? null : suggest(text, packets)
}

/** What is longer is no slip of the keyboard. */
const longestText = 300

const suggestions: Readonly<
  Record<string, (text: string, packets: readonly string[]) => string | null>
> = {
  email: suggestEmail,
  phone: suggestPhone,
  userType: suggestType,
  packet: suggestPacket,
}

function suggestEmail(text: string): string | null {
  const [first = ''] = text.split(/[;,|/\s]+(?=\S+@)/)
  const joined = first.replace(/\s/g, '').replace(/,/g, '.')
  const at = joined.lastIndexOf('@')
  const domain = joined.slice(at + 1).toLowerCase()
  const whole = usualDomains.find((usual) => usual.split('.')[0] === domain)
  const address = whole === undefined || at < 1 ? joined : joined.slice(0, at + 1) + whole
  return ifGood(repairEmail(findMeantEmail(address) ?? address), text)
}

/** Letters that stand for digits on many keyboards, and of two numbers the first. */
function suggestPhone(text: string): string | null {
  const [first = ''] = text.split(/[/;,|&\n]|\s(?:atau|dan|or|and)\s/i)
  const digits = first.replace(/[oO]/g, '0').replace(/[lI]/g, '1')
  return /\d/.test(first) ? ifGood(repairPhone(digits), text) : null
}

const typeWords: readonly (readonly [type: '0' | '1', words: RegExp])[] = [
  ['1', /\b(?:grosir|grosiran|wholesale|agen|distributor|gudang|partai)\b/],
  ['0', /\b(?:toko|warung|kelontong|kios|eceran|ecer|retail|ritel|minimarket)\b/],
]

/** A word that only one type is called by; `toko grosir` is known already. */
function suggestType(text: string): string | null {
  const folded = foldText(text)
  const types = typeWords.filter(([, words]) => words.test(folded))
  return types.length === 1 ? (types[0]?.[0] ?? null) : null
}

/** The one packet whose name is nearest, if all numbers in it are the same. */
function suggestPacket(text: string, packets: readonly string[]): string | null {
  const folded = foldText(text)
  const near = packets
    .filter((packet) => numbersOf(packet) === numbersOf(folded))
    .map((packet) => ({ packet, apart: distance(foldText(packet), folded) }))
    .filter(({ packet, apart }) => apart <= Math.max(2, packet.length / 3))
    .sort((a, b) => a.apart - b.apart)
  const [best, second] = near
  return best === undefined || best.apart === second?.apart ? null : best.packet
}

function numbersOf(text: string): string {
  return text.match(/\d+/g)?.join(' ') ?? ''
}

function ifGood(checked: CheckedCell, text: string): string | null {
  return 'value' in checked && checked.value !== text ? checked.value : null
}
