import type { SheetOverview } from '#shared/domain/fields/sheet'
import { type CheckedForm, checkedFormSchema, emptyForm } from '#shared/domain/runs/activation-form'
import {
  paymentOutcomeSchema,
  type ReconcileRow,
  type Reconciliation,
  reconcileRowSchema,
  reconciliationSchema,
} from '#shared/domain/runs/reconcile'
import {
  type CheckedRegistration,
  checkedRegistrationSchema,
  emptyRegistration,
} from '#shared/domain/runs/registration-form'
import { type Row, rowSchema } from '#shared/domain/runs/row'
import type { RunProgress } from '#shared/domain/runs/run'
import { type SourceView, sourceViewSchema } from '#shared/ipc/contract/sources'
import { noon, sampleTotals } from './samples'

/** A shop of a file, ready to be sent, in the line of the sheet that its place gives. */
export function sampleRow({ values, ...rest }: Partial<Row> = {}): Row {
  const position = rest.position ?? 0
  return rowSchema.parse({
    position,
    rowNumber: position + 2,
    state: 'ready',
    values: {
      storeName: `Toko Maju ${position}`,
      userType: '0',
      phone: '081234567890',
      email: `maju${position}@contoh.co.id`,
      address: 'Jl. Mawar 1',
      ...values,
    },
    hasPassword: true,
    problems: [],
    repairs: [],
    conflict: null,
    registrationId: null,
    serverMessage: null,
    cause: null,
    attempts: 0,
    sentAt: null,
    settledAt: null,
    nextCheckAt: null,
    readings: null,
    found: null,
    ...rest,
  })
}

/** A file of two shops with a column for every field but the shop's address. */
export function sampleSource({
  overview,
  ...rest
}: Partial<Omit<SourceView, 'overview'>> & {
  readonly overview?: Partial<SheetOverview>
} = {}): SourceView {
  return sourceViewSchema.parse({
    sourceId: 7,
    name: 'toko.csv',
    columns: ['storeName', 'userType', 'phone', 'email', 'password', null],
    others: [null, null, null, null, null, null],
    sender: { id: null, name: 'toko', usedAt: null, words: 0 },
    senders: [],
    defaults: {},
    overview: {
      format: 'csv',
      encoding: 'utf-8',
      separator: ',',
      sheets: [],
      sheet: null,
      alike: [],
      also: [],
      hiddenRows: 'none',
      headerRow: 1,
      header: ['Nama', 'Jenis', 'HP', 'Surel', 'Sandi', 'Catatan'],
      preview: [
        ['Toko Maju', 'Retail', '081234567890', 'maju@contoh.co.id', 'rahasia1', 'lama'],
        ['Toko Jaya', 'Grosir', '081234567891', 'jaya@contoh.co.id', 'rahasia2', ''],
      ],
      columnCount: 6,
      truncatedPreview: false,
      warnings: [],
      ...overview,
    },
    ...rest,
  })
}

/** How a run of three goes on: one done, two left. */
export function sampleProgress(rest: Partial<RunProgress> = {}): RunProgress {
  return {
    runId: 1,
    state: 'running',
    stopCause: null,
    totals: sampleTotals({ done: 1, ready: 2 }),
    rowsPerMinute: 30,
    secondsLeft: 120,
    inFlight: 1,
    nextCheckAt: null,
    controls: { asked: 0, waits: null },
    officeAwaySince: null,
    ...rest,
  }
}

/** An activation that may be sent: a month for Toko Maju, paid this morning. */
export function sampleCheckedForm({ values, ...rest }: Partial<CheckedForm> = {}): CheckedForm {
  return checkedFormSchema.parse({
    values: {
      ...emptyForm,
      user: 'REG1',
      branch: 'C1',
      packet: 'Bulanan',
      invoiceCode: 'INV-1',
      amount: '150000',
      gateway: 'finpay195',
      method: 'VA',
      paymentDate: '2026-11-20 09:00:00',
      ...values,
    },
    problems: [],
    warnings: [],
    conflict: null,
    user: {
      registrationId: 'REG1',
      storeName: 'Toko Maju',
      email: 'maju@contoh.co.id',
      packetName: 'Percobaan',
      expiresAt: { at: noon + 864_000, text: '2026-11-30 12:00:00' },
      branches: [
        { id: 'C1', name: 'Pusat' },
        { id: 'C2', name: 'Pasar' },
      ],
    },
    branchId: 'C1',
    packetId: '2',
    ...rest,
  })
}

/** A shop that may be registered. */
export function sampleCheckedRegistration({
  values,
  ...rest
}: Partial<CheckedRegistration> = {}): CheckedRegistration {
  return checkedRegistrationSchema.parse({
    values: {
      ...emptyRegistration,
      storeName: 'Toko Maju',
      phone: '081234567890',
      email: 'maju@contoh.co.id',
      address: 'Jl. Mawar 1',
      ...values,
    },
    problems: [],
    repairs: [],
    conflict: null,
    sentBefore: [],
    alike: [],
    meantEmail: null,
    ...rest,
  })
}

/** A file of one payment each way, compared at noon. */
export function sampleReconciliation(rest: Partial<Reconciliation> = {}): Reconciliation {
  const outcomes = paymentOutcomeSchema.options
  return reconciliationSchema.parse({
    id: 5,
    comparedAt: noon,
    totals: Object.fromEntries(outcomes.map((one) => [one, { count: 1, sumRupiah: 1000 }])),
    file: { count: outcomes.length, sumRupiah: 1000 * outcomes.length },
    withoutAmount: 0,
    notInFile: null,
    missing: 1,
    missingFields: [],
    setAside: { footers: 0, hidden: 0 },
    unknownWords: [],
    runId: null,
    ...rest,
  })
}

/** A payment that was activated in run 8. */
export function sampleReconcileRow(rest: Partial<ReconcileRow> = {}): ReconcileRow {
  return reconcileRowSchema.parse({
    rowNumber: 2,
    place: '2',
    outcome: 'activated',
    invoiceCode: 'INV-1',
    amountRupiah: 1000,
    paidAt: '2026-11-20 09:00:00',
    problem: null,
    unpaid: null,
    known: { state: 'done', amountRupiah: 1000, runId: 8, at: noon, serverMessage: null },
    sameRows: [],
    ...rest,
  })
}
