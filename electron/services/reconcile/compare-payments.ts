import { inBatches, nextTurn } from '#electron/async/cooperative-batches'
import type { Ledger } from '#electron/ledger/group-commit'
import {
  findUnsentInvoices,
  listSentAfter,
  listSentInvoices,
  type SentInvoice,
} from '#electron/ledger/runs/known-invoices'
import {
  createTotals,
  judgePayment,
  type KnownInvoice,
  type Payment,
  type PaymentOutcome,
  type ReconcileFilter,
  type ReconcileRow,
  type Reconciliation,
  readPaidAt,
} from '#shared/domain/runs/reconcile'
import { foldText } from '#shared/domain/values/fold-text'
import { parsePartnerTime } from '#shared/domain/values/partner-time'
import { toActivationKey } from '../kinds/activate'
import type { Payments } from './read-payments'

/** What came of comparing a file with this machine's record. */
export interface Comparison {
  readonly totals: Pick<
    Reconciliation,
    'totals' | 'file' | 'withoutAmount' | 'notInFile' | 'unknownWords'
  >
  /** How many rows a filter leaves. */
  readonly count: (filter: ReconcileFilter) => number
  /** A page of them, in the order of the file; what is not in it comes last. */
  readonly list: (filter: ReconcileFilter, offset: number, limit: number) => ReconcileRow[]
  /** The lines of the sheet with payments that nothing here knows: not even a run that waits. */
  readonly missingRows: () => Set<number>
}

const sameRowsShown = 5

/** Compares payments with the ledger, in slices; `placeOf` writes where a row stands in its file. */
export async function comparePayments(
  ledger: Ledger,
  payments: Payments,
  placeOf: (rowNumber: number) => string,
): Promise<Comparison> {
  const places = await indexInvoices(payments.list)
  const { known, gateways } = await lookUp(ledger, [...places.keys()])
  const unknownWords = countUnknownWords(payments.list)
  const totals = createTotals()
  const rows: ReconcileRow[] = []
  for await (const slice of inBatches(payments.list)) {
    for (const payment of slice) {
      const sameRows = payment.unpaid === null ? (places.get(payment.invoiceKey) ?? []) : []
      const found = known.get(payment.invoiceKey)
      const outcome = judgePayment(payment, sameRows.length > 1, found)
      totals.add(outcome, payment.amountRupiah)
      rows.push(
        describe(payment, outcome, {
          found,
          sameRows,
          placeOf,
          isMonthFirst: payments.isMonthFirst,
        }),
      )
    }
  }
  const absent = await findAbsent(ledger, rows, { places, gateways })
  return {
    totals: { ...totals.read(), notInFile: absent.summary, unknownWords },
    ...makeLists(rows, absent.rows),
  }
}

/** Invoice → the lines of the sheet that say it was paid: a refund or a fee of it is no second payment. */
async function indexInvoices(payments: readonly Payment[]): Promise<Map<string, number[]>> {
  const places = new Map<string, number[]>()
  for await (const slice of inBatches(payments)) {
    for (const { invoiceKey, rowNumber, unpaid } of slice) {
      if (invoiceKey === '') continue
      const lines = places.get(invoiceKey) ?? []
      if (unpaid === null) lines.push(rowNumber)
      places.set(invoiceKey, lines)
    }
  }
  return places
}

/** By the word as most rows write it; those of most rows first. */
function countUnknownWords(payments: readonly Payment[]): Reconciliation['unknownWords'] {
  const counts = new Map<string, { word: string; count: number }>()
  for (const { unknownStatus } of payments) {
    if (!unknownStatus) continue
    const { word } = unknownStatus
    const found = counts.get(foldText(word)) ?? { word, count: 0 }
    counts.set(foldText(word), { ...found, count: found.count + 1 })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)
}

async function lookUp(ledger: Ledger, keys: readonly string[]) {
  const known = new Map<string, KnownInvoice>()
  /** As first seen; the same in another case is the same gateway. */
  const gateways = new Map<string, string>()
  for await (const slice of inBatches(keys)) {
    const unsent = findUnsentInvoices(ledger, slice.map(toActivationKey))
    for (const key of slice) {
      const found = unsent.get(toActivationKey(key))
      if (found) known.set(key, found)
    }
    for (const sent of listSentInvoices(ledger, slice)) {
      known.set(sent.invoiceKey, sent.known)
      const gateway = toGatewayKey(sent.gateway)
      if (!gateways.has(gateway)) gateways.set(gateway, sent.gateway)
    }
  }
  return { known, gateways }
}

function toGatewayKey(gateway: string) {
  return gateway.trim().toLowerCase()
}

function describe(
  payment: Payment,
  outcome: PaymentOutcome,
  around: {
    readonly found: KnownInvoice | undefined
    readonly sameRows: readonly number[]
    readonly isMonthFirst: boolean
    readonly placeOf: (rowNumber: number) => string
  },
): ReconcileRow {
  const others = around.sameRows.filter((line) => line !== payment.rowNumber)
  return {
    rowNumber: payment.rowNumber,
    place: around.placeOf(payment.rowNumber),
    outcome,
    invoiceCode: payment.invoiceCode,
    amountRupiah: payment.amountRupiah,
    paidAt: readPaidAt(payment, around.isMonthFirst),
    problem: payment.unpaid === null ? payment.problem : null,
    unpaid: payment.unpaid,
    known: around.found ?? null,
    sameRows: others.slice(0, sameRowsShown).map(around.placeOf),
  }
}

/** What was activated here between the first and the last day of the file, and is not in it. */
async function findAbsent(
  ledger: Ledger,
  rows: readonly ReconcileRow[],
  file: {
    readonly places: ReadonlyMap<string, unknown>
    readonly gateways: ReadonlyMap<string, string>
  },
): Promise<{ rows: ReconcileRow[]; summary: Reconciliation['notInFile'] }> {
  const days = await findDays(rows)
  if (days === null) return { rows: [], summary: null }
  const { first, last } = days
  const isAbsent = ({ invoiceKey, gateway, paymentDate, known }: SentInvoice) => {
    const day = paymentDate.slice(0, 10)
    const isOurs = file.gateways.size === 0 || file.gateways.has(toGatewayKey(gateway))
    const isThen = day >= first && day <= last
    return known.state === 'done' && isThen && isOurs && !file.places.has(invoiceKey)
  }
  const absent: ReconcileRow[] = []
  let sumRupiah = 0
  for await (const sent of walkSent(ledger)) {
    if (!isAbsent(sent)) continue
    sumRupiah += sent.known.amountRupiah
    absent.push(describeAbsent(sent))
  }
  const gateways = [...file.gateways.values()]
  const summary = { count: absent.length, sumRupiah, gateways, ...midnightsOf(days) }
  return { rows: absent, summary }
}

async function findDays(rows: readonly ReconcileRow[]) {
  let first: string | null = null
  let last: string | null = null
  for await (const slice of inBatches(rows)) {
    for (const { paidAt } of slice) {
      if (paidAt === null) continue
      const day = paidAt.slice(0, 10)
      if (first === null || day < first) first = day
      if (last === null || day > last) last = day
    }
  }
  return first === null || last === null ? null : { first, last }
}

function midnightsOf({ first, last }: { readonly first: string; readonly last: string }) {
  const midnight = (day: string) => parsePartnerTime(`${day} 00:00:00`)?.at ?? 0
  return { firstDay: midnight(first), lastDay: midnight(last) }
}

async function* walkSent(ledger: Ledger): AsyncGenerator<SentInvoice> {
  let after = ''
  for (;;) {
    const page = listSentAfter(ledger, after, 500)
    const last = page.at(-1)
    if (!last) return
    yield* page
    after = last.invoiceKey
    await nextTurn()
  }
}

function describeAbsent({ invoiceCode, paymentDate, known }: SentInvoice): ReconcileRow {
  return {
    rowNumber: null,
    place: null,
    outcome: 'not-in-file',
    invoiceCode,
    amountRupiah: known.amountRupiah,
    paidAt: paymentDate,
    problem: null,
    unpaid: null,
    known,
    sameRows: [],
  }
}

function makeLists(
  inFile: readonly ReconcileRow[],
  absent: readonly ReconcileRow[],
): Omit<Comparison, 'totals'> {
  const lists = new Map<ReconcileFilter, ReconcileRow[]>([
    ['all', [...inFile]],
    ['not-in-file', [...absent]],
  ])
  for (const row of inFile) {
    const list = lists.get(row.outcome)
    if (list) list.push(row)
    else lists.set(row.outcome, [row])
  }
  const find = (filter: ReconcileFilter) => lists.get(filter) ?? []
  return {
    count: (filter) => find(filter).length,
    list: (filter, offset, limit) => find(filter).slice(offset, offset + limit),
    missingRows: () =>
      new Set(
        find('not-activated').flatMap(({ rowNumber, known }) =>
          rowNumber === null || known !== null ? [] : [rowNumber],
        ),
      ),
  }
}
