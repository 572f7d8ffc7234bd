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

/** How bank statements mark the side of the ledger: `CR` and `K` for money that came, the others for money that went. */
const markBefore = /^(cr|k|db|dr|d)\.? *(?=[\d(+−-]|rp|idr)/i
const markBehind = /(?<![a-z])(cr|k|db|dr|d)\.?$/i

/** An amount without its currency and what says which way the money went. */
interface SidedAmount {
  readonly bare: string
  /** The mark as it is written, in capitals; empty where there is none. */
  readonly mark: string
  readonly isOut: boolean
}

function splitSide(text: string): SidedAmount {
  const plain = text.normalize('NFKC').replace(/\s/g, ' ').trim().replace(/^'+ */, '')
  const [, before = ''] = markBefore.exec(plain) ?? []
  const unmarked = plain.replace(markBefore, '')
  const [, behind = ''] = markBehind.exec(unmarked) ?? []
  const signed = unmarked
    .replace(markBehind, '')
    .trim()
    .replace(/^([+−(-] *)?(?:rp|idr)\.? */i, '$1')
    .replace(/ *(?:rp|idr|rupiah)\.?$/i, '')
    .replace(/ +(?=[.,])/g, '')
    .replace(/[.,]-[.,]?$/, '')
  const bare = signed
    .replace(/^[+−-] *| *-$/g, '')
    .replace(/^\((.*)\)$/, '$1')
    .trim()
  const mark = (before || behind).toUpperCase()
  const isOut = /^D/.test(mark) || /^[-−(]|-$/.test(signed)
  return { bare, mark, isOut: isOut && /\d/.test(bare) }
}

/** Whether a cell says of itself that its money went out: a debit of a statement, or an amount below zero. */
export function isMoneyOut(text: string): boolean {
  return splitSide(text).isOut
}

/** The digits of an amount as it was checked; null for what is no amount. */
export function readCheckedRupiah(text: string): number | null {
  const amount = readRupiah(text)
  return 'rupiah' in amount ? amount.rupiah : null
}

/**
 * Reads an amount in whole rupiah (api.md, "Numbers"), whichever way the money went (`isMoneyOut`).
 *
 * Read is what can mean one amount alone: `Rp 150.000`, `150000`, `150.000,00`, `150000.00`, `150,000.00`,
 * `1,500,000`, `150 000`, `8,520,000.00 CR`. One comma before three digits and a part of a rupiah are refused:
 * a guess could change a payment.
 */
export function readRupiah(text: string): ReadAmount {
  const { bare, mark } = splitSide(text)
  // `150K` is what people write for 150 thousand; a bank writes the decimals too.
  if (mark === 'K' && !/[.,]00$/.test(bare)) return { problem: 'amount-unreadable' }
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
