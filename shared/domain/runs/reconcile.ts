import { z } from 'zod'
import { assertNever } from '../assert-never'
import { type Problem, problemSchema } from '../fields/cell-notes'
import { findUnpaid, paymentChecks } from '../fields/check-activation'
import { checkCells } from '../fields/check-cells'
import type { CellDamage } from '../fields/sheet'
import { readCheckedRupiah } from '../values/money'
import { repairPaymentDate } from '../values/payment-date'
import { type NamedWords, type UnpaidStatus, unpaidStatuses } from '../values/payment-status'
import { toInvoiceKey } from './activation'

/** The fields a payment is compared by, and those that say when and whether it was made. */
export const reconcileFields = [
  'invoiceCode',
  'amount',
  'paymentDate',
  'gateway',
  'status',
  'lineType',
] as const
export type ReconcileField = (typeof reconcileFields)[number]
/** Without these nothing can be compared. */
export const neededFields: readonly ReconcileField[] = ['invoiceCode', 'amount']

/** What a payment of the file is to this console; each has exactly one. */
export const paymentOutcomeSchema = z.enum([
  'activated',
  'not-activated',
  'other-amount',
  'twice-in-file',
  'in-doubt',
  'refused',
  // by its status: not paid, and paid back though it was activated here
  'not-paid',
  'returned',
  'unreadable',
])
export type PaymentOutcome = z.infer<typeof paymentOutcomeSchema>

/** What the list can be narrowed to; `not-in-file` is the other direction. */
export const reconcileFilterSchema = z.enum(['all', ...paymentOutcomeSchema.options, 'not-in-file'])
export type ReconcileFilter = z.infer<typeof reconcileFilterSchema>

/** What the console knows of an invoice. `waiting`: a row of a run that was not sent yet. */
export const knownInvoiceSchema = z.object({
  state: z.enum(['done', 'in-doubt', 'refused', 'waiting']),
  /** What was sent; null where nothing was. */
  amountRupiah: z.int().nullable(),
  runId: z.int(),
  /** When it was sent or settled, epoch seconds, UTC. */
  at: z.int().nullable(),
  /** The server's words, of a refusal. */
  serverMessage: z.string().nullable(),
})
export type KnownInvoice = Readonly<z.infer<typeof knownInvoiceSchema>>

/** One payment as its row says it. */
export interface Payment {
  /** The line of the sheet, as the operator's spreadsheet numbers it. */
  readonly rowNumber: number
  readonly invoiceCode: string
  /** The form invoices are compared in; empty where the code cannot be read. */
  readonly invoiceKey: string
  readonly amountRupiah: number | null
  /** As the file writes it; empty where it does not. */
  readonly dateText: string
  /** Why the row cannot be compared. */
  readonly problem: Problem | null
  /** Why it is no payment, by its status or the kind of its line. */
  readonly unpaid: UnpaidStatus | null
  /** A word of a status that nobody named yet, and the gateway it is of. */
  readonly unknownStatus: { readonly word: string; readonly gateway: string } | null
}

/** A line of the result: a payment of the file, or an activation that the file does not have. */
export const reconcileRowSchema = z.object({
  /** Its number in the file, and its place as a person reads it; null for what the file does not have. */
  rowNumber: z.int().nullable(),
  place: z.string().nullable(),
  outcome: z.union([paymentOutcomeSchema, z.literal('not-in-file')]),
  invoiceCode: z.string(),
  amountRupiah: z.int().nullable(),
  /** `YYYY-MM-DD HH:MM:SS`, WIB. */
  paidAt: z.string().nullable(),
  problem: problemSchema.nullable(),
  unpaid: z.enum(unpaidStatuses).nullable(),
  known: knownInvoiceSchema.nullable(),
  /** The places of the first other rows of the file with the same invoice. */
  sameRows: z.array(z.string()),
})
export type ReconcileRow = Readonly<z.infer<typeof reconcileRowSchema>>

/** A sum may be greater than any whole number that is exact; amounts themselves never are. */
const tallySchema = z.object({ count: z.int(), sumRupiah: z.number() })
export type Tally = Readonly<z.infer<typeof tallySchema>>

/** A comparison as it stood at a moment. */
export const reconciliationSchema = z.object({
  id: z.int(),
  /** Epoch seconds, UTC. */
  comparedAt: z.int(),
  totals: z.record(paymentOutcomeSchema, tallySchema),
  /** Rows and rupiah of the whole file: the totals added up. */
  file: tallySchema,
  /** Rows without a readable amount: no sum has them. */
  withoutAmount: z.int(),
  /** Activations between the file's first and last day that it does not have; null without dates. */
  notInFile: z
    .object({
      ...tallySchema.shape,
      /** Midnights in WIB, epoch seconds. */
      firstDay: z.int(),
      lastDay: z.int(),
      /** The file's own, as its activated invoices had them; empty where none was: then of all. */
      gateways: z.array(z.string()),
    })
    .nullable(),
  /** Payments to make a run of: not activated, and in no run that waits to be sent. */
  missing: z.int(),
  /** Fields of an activation that the file has no column for. */
  missingFields: z.array(z.string()),
  /** Lines of the file that are no payments: its sums, and what is hidden in the sheet. */
  setAside: z.object({ footers: z.int(), hidden: z.int() }),
  /** Words of statuses that nobody named yet, those of most rows first. */
  unknownWords: z.array(z.object({ word: z.string(), count: z.int() })),
  /** The run that was made of what was not activated. */
  runId: z.int().nullable(),
})
export type Reconciliation = Readonly<z.infer<typeof reconciliationSchema>>

/** Reads what a row says of its payment; cells that were moved by a stray separator say nothing. */
export function readPayment(
  row: { readonly rowNumber: number; readonly hasExtraCells: boolean },
  values: Readonly<Partial<Record<ReconcileField, string>>>,
  damage: Readonly<Partial<Record<ReconcileField, CellDamage>>>,
  statusWords: NamedWords,
): Payment {
  const fields = ['invoiceCode', 'amount'] as const
  const checked = checkCells({ fields, checks: paymentChecks }, values, damage)
  const isBad = (field: string) => checked.problems.some((problem) => problem.field === field)
  const { invoiceCode, amount } = checked.values
  const moved: Problem = { field: 'amount', code: 'too-many-cells' }
  const { gateway = '', lineType = '' } = values
  const status = values.status?.trim() ?? ''
  const asked: Problem[] = []
  const hasStatus = values.status === undefined ? '' : 'yes'
  const unpaid = findUnpaid(
    { status, lineType, amount, gateway, hasStatus },
    { statusWords },
    asked,
  )
  const isUnknown = asked.some(({ code }) => code === 'status-unknown')
  const isRuinedDate = damage.paymentDate !== undefined && damage.paymentDate !== 'date'
  return {
    rowNumber: row.rowNumber,
    invoiceCode,
    invoiceKey: isBad('invoiceCode') || row.hasExtraCells ? '' : toInvoiceKey(invoiceCode),
    amountRupiah: isBad('amount') || row.hasExtraCells ? null : readCheckedRupiah(amount),
    dateText: isRuinedDate ? '' : (values.paymentDate ?? ''),
    problem: row.hasExtraCells ? moved : (checked.problems[0] ?? asked[0] ?? null),
    unpaid: row.hasExtraCells ? null : unpaid,
    unknownStatus: isUnknown ? { word: status, gateway } : null,
  }
}

/** When a payment was made, `YYYY-MM-DD HH:MM:SS` WIB; null where its date is none. */
export function readPaidAt({ dateText }: Payment, isMonthFirst: boolean): string | null {
  const cell = repairPaymentDate(dateText, isMonthFirst)
  return 'problem' in cell ? null : cell.value
}

/** Decides what a payment is. `isShared`: another row of the file has the same invoice. */
export function judgePayment(
  payment: Pick<Payment, 'problem' | 'amountRupiah' | 'unpaid'>,
  isShared: boolean,
  known: KnownInvoice | undefined,
): PaymentOutcome {
  if (payment.unpaid !== null) {
    return payment.unpaid === 'reversed' && known?.state === 'done' ? 'returned' : 'not-paid'
  }
  if (payment.problem !== null) return 'unreadable'
  // Which of them was meant is for a person to say, whatever became of the invoice here.
  if (isShared) return 'twice-in-file'
  if (known === undefined) return 'not-activated'
  switch (known.state) {
    case 'done':
      return known.amountRupiah === payment.amountRupiah ? 'activated' : 'other-amount'
    case 'in-doubt':
    case 'refused':
      return known.state
    case 'waiting':
      return 'not-activated'
    default:
      return assertNever(known.state)
  }
}

/** Counts payments by outcome. Every payment is in one total, and the totals are the file. */
export function createTotals() {
  const nought = (): { count: number; sumRupiah: number } => ({ count: 0, sumRupiah: 0 })
  const totals = {
    activated: nought(),
    'not-activated': nought(),
    'other-amount': nought(),
    'twice-in-file': nought(),
    'in-doubt': nought(),
    refused: nought(),
    'not-paid': nought(),
    returned: nought(),
    unreadable: nought(),
  } satisfies Record<PaymentOutcome, Tally>
  const file = nought()
  let withoutAmount = 0
  return {
    add(outcome: PaymentOutcome, amountRupiah: number | null): void {
      for (const tally of [totals[outcome], file]) {
        tally.count += 1
        tally.sumRupiah += amountRupiah ?? 0
      }
      if (amountRupiah === null) withoutAmount += 1
    },
    read: () => ({ totals, file, withoutAmount }),
  }
}
