import type { ProblemCode } from '../fields/cell-notes'

/** What a text says of an amount in whole rupiah; `isRewritten` where it is not written as it is here. */
export type ReadAmount =
  | { readonly rupiah: number; readonly isRewritten: boolean }
  | {
      readonly problem: Extract<ProblemCode, `amount-${string}`>
      readonly details?: { readonly sign: string }
    }

/** As amounts are written here: thousands take a dot, and there are no parts of a rupiah. */
const local = /^(?:rp|idr)?\.?\s*(?:\d+|\d{1,3}(?:\.\d{3})+)$/i
const groups = /^\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*$/
/** A last sign with digits behind it; four digits or groups stand before it, so it begins no group. */
const decimals = /^(\d{4,}|\d{1,3}(?:[.,' ]\d{3})+)([.,])(\d+)$/

/**
 * Reads an amount in whole rupiah (api.md, "Numbers").
 *
 * Read is what can mean one amount alone: `Rp 150.000`, `150000`, `150.000,00`, `150000.00`, `150,000.00`,
 * `1,500,000`, `150 000`. One comma before three digits, a part of a rupiah and a minus are refused: a guess
 * could change a payment.
 */
export function readRupiah(text: string): ReadAmount {
  const plain = text.normalize('NFKC').replace(/\s/g, ' ').trim()
  const bare = plain
    .replace(/^'+ */, '')
    .replace(/^(?:rp|idr)\.? */i, '')
    .replace(/ *(?:rp|idr|rupiah)\.?$/i, '')
    .replace(/ +(?=[.,])/g, '')
    .replace(/[.,]-[.,]?$/, '')
  if (/^[-−(]|-$/.test(bare)) return { problem: 'amount-negative' }
  const isRewritten = !local.test(text.trim())
  if (/^\d+$/.test(bare)) return amountOf(bare, isRewritten)
  const [, separator] = groups.exec(bare) ?? []
  if (separator !== undefined) {
    const isOne = bare.indexOf(separator) === bare.lastIndexOf(separator)
    // Decimals take a comma here: one alone may begin three of them.
    if (separator === ',' && isOne) return unclear(separator)
    return amountOf(bare, isRewritten)
  }
  const [, whole, point = '', fraction = ''] = decimals.exec(bare) ?? []
  if (whole === undefined) return { problem: 'amount-unreadable' }
  if (whole.includes(point)) return unclear(point)
  if (!/^\d+$/.test(whole) && !groups.test(whole)) return { problem: 'amount-unreadable' }
  return /^0+$/.test(fraction) ? amountOf(whole, isRewritten) : { problem: 'amount-fraction' }
}

function amountOf(text: string, isRewritten: boolean): ReadAmount {
  const rupiah = Number(text.replace(/\D/g, ''))
  return Number.isSafeInteger(rupiah) ? { rupiah, isRewritten } : { problem: 'amount-unreadable' }
}

function unclear(sign: string): ReadAmount {
  return { problem: 'amount-unclear', details: { sign } }
}
