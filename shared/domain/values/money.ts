const plain = /^\d+$/
const dotted = /^\d{1,3}(?:\.\d{3})+$/

/**
 * An amount in whole rupiah, or null where the text is none (api.md, "Numbers").
 *
 * Accepts `Rp 150.000`, `150.000`, `150000` and `150.000,00`. A fraction of a rupiah, a minus and
 * the English `150,000` are refused: guessing between thousands and decimals could change a payment.
 */
export function parseRupiah(text: string): number | null {
  const bare = text
    .trim()
    .replace(/^(?:rp|idr)\.?\s*/i, '')
    .replace(/,(?:0{1,2}|-)$/, '')
  if (!plain.test(bare) && !dotted.test(bare)) return null
  const amount = Number(bare.replaceAll('.', ''))
  return Number.isSafeInteger(amount) ? amount : null
}
