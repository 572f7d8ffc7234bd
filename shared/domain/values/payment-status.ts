import { foldText } from './fold-text'

/** What a settlement file says became of a payment. `no-payment`: the line is a fee, a tax or money that went out. */
export const unpaidStatuses = ['pending', 'failed', 'expired', 'reversed', 'no-payment'] as const
export type UnpaidStatus = (typeof unpaidStatuses)[number]
export type PaymentStatus = 'paid' | UnpaidStatus

/** Words as a person named them, by `toStatusKey`. */
export type NamedWords = ReadonlyMap<string, 'paid' | 'unpaid'>

/** Words that gateways and banks write in a column of statuses, each as the whole cell. */
const statusWords: Readonly<Record<PaymentStatus, readonly string[]>> = {
  paid: [
    ...['paid', 'success', 'successful', 'payment success', 'settlement', 'settled'],
    ...['early settled', 'pending settlement', 'capture', 'captured', 'complete', 'completed'],
    ...['done', 'payment detected', 'berhasil', 'berhasil unsettled', 'escrow', 'sukses'],
    ...['sudah dibayar', 'lunas', 'terbayar'],
  ],
  pending: [
    ...['pending', 'unpaid', 'waiting payment', 'waiting for payment', 'authorize', 'authorized'],
    ...['authenticated', 'initiated', 'in process', 'processing', 'unprocessed', 'active'],
    ...['redirect', 'timeout', 'pend', 'payment pending', 'sedang diproses', 'diproses'],
    ...['belum dibayar', 'belum bayar', 'belum lunas', 'menunggu pembayaran', 'menunggu'],
  ],
  failed: [
    ...['failed', 'failure', 'deny', 'denied', 'cancel', 'canceled', 'cancelled'],
    ...['payment failed', 'gagal', 'batal', 'dibatalkan', 'ditolak', 'rejected', 'declined'],
  ],
  expired: [
    ...['expired', 'expire', 'payment expired', 'order expired', 'static trx expired'],
    ...['kedaluwarsa', 'kadaluarsa', 'kadaluwarsa', 'kedaluarsa'],
  ],
  reversed: [
    ...['refund', 'refunded', 'partial refund', 'partially refunded', 'refund pending'],
    ...['chargeback', 'partial chargeback', 'void', 'voided', 'reversed', 'reversal'],
    ...['payment reversal', 'dikembalikan', 'pengembalian dana'],
  ],
  'no-payment': [],
}

/** Words of a column that says what kind of line this is; any other is a payment. */
const lineWords: Readonly<Record<UnpaidStatus, readonly string[]>> = {
  pending: [],
  failed: ['cancel', 'cancellation'],
  expired: [],
  reversed: ['refund', 'partial refund', 'reversal', 'payment reversal', 'chargeback', 'void'],
  'no-payment': [
    ...['fee', 'mdr', 'vat', 'tax', 'ppn', 'biaya', 'biaya admin', 'pajak', 'adjustment'],
    ...['disbursement', 'payout', 'withdrawal', 'withdraw', 'remittance', 'transfer out'],
    ...['db', 'd', 'debet', 'debit', 'penarikan'],
  ],
}

const statuses = invert(statusWords)
const lines = invert(lineWords)

function invert<Status extends string>(
  words: Readonly<Record<Status, readonly string[]>>,
): ReadonlyMap<string, Status> {
  const pairs = Object.entries<readonly string[]>(words)
  return new Map(
    // The keys of a record are what its type says.
    pairs.flatMap(([status, names]) => names.map((name) => [name, status as Status] as const)),
  )
}

/** What a person's name for a word is kept under: a word of one gateway may mean something else at another. */
export function toStatusKey(gateway: string, text: string): string {
  return `${foldText(gateway)}\n${foldText(text)}`
}

/**
 * What a cell of a column of statuses means: the whole cell counts, for "unpaid" holds "paid". Null for a
 * word that only a person can name, such as any number, which each gateway counts in its own way.
 */
export function readStatus(text: string, gateway: string, named: NamedWords): PaymentStatus | null {
  const own = named.get(toStatusKey(gateway, text))
  if (own !== undefined) return own === 'paid' ? 'paid' : 'failed'
  return statuses.get(foldText(text)) ?? null
}

/** What a column of kinds of lines says against a line being a payment; null where nothing. */
export function readLineType(text: string): UnpaidStatus | null {
  const word = foldText(text)
  if (word.endsWith(' reversal')) return 'reversed'
  return lines.get(word) ?? null
}
