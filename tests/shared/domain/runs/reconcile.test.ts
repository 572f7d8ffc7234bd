import { describe, expect, it } from 'vitest'
import {
  createTotals,
  judgePayment,
  type KnownInvoice,
  type PaymentOutcome,
  readPaidAt,
  readPayment,
} from '#shared/domain/runs/reconcile'
import { type NamedWords, toStatusKey } from '#shared/domain/values/payment-status'

const noWords: NamedWords = new Map()
const row = { rowNumber: 7, hasExtraCells: false }
const good = { invoiceCode: ' INV 01', amount: 'Rp 150.000,00', paymentDate: '03/11/2026 08:00' }
function known(state: KnownInvoice['state'], amountRupiah: number | null = 150_000) {
  return {
    state,
    amountRupiah,
    runId: 3,
    at: 1_790_000_000,
    serverMessage: null,
  }
}

describe('readPayment()', () => {
  it('reads what identifies a payment by the rules of an activation', () => {
    expect(readPayment(row, good, {}, noWords)).toEqual({
      rowNumber: 7,
      invoiceCode: 'INV 01',
      invoiceKey: 'inv01',
      amountRupiah: 150_000,
      dateText: '03/11/2026 08:00',
      problem: null,
      unpaid: null,
      unknownStatus: null,
    })
  })

  it.each([
    ['SUCCESS', '', null],
    ['refunded', '', 'reversed'],
    ['', 'FEE', 'no-payment'],
    ['unpaid', '', 'pending'],
  ] as const)('knows by status %j and line %j whether it was paid', (status, lineType, unpaid) => {
    const values = { ...good, status, lineType }
    expect(readPayment(row, values, {}, noWords).unpaid).toBe(unpaid)
  })

  it('knows by the amount itself that money went out', () => {
    const out = readPayment(row, { ...good, amount: '150.000,00 DB' }, {}, noWords)
    expect(out).toMatchObject({ unpaid: 'no-payment', amountRupiah: 150_000, problem: null })
    const paid = readPayment(row, { ...good, amount: '150.000,00 CR' }, {}, noWords)
    expect(paid).toMatchObject({ unpaid: null, amountRupiah: 150_000, problem: null })
  })

  it('asks about a word that nobody named, once for its gateway', () => {
    const values = { ...good, status: 'OKE', gateway: 'Finpay' }
    expect(readPayment(row, values, {}, noWords)).toMatchObject({
      problem: { code: 'status-unknown' },
      unknownStatus: { word: 'OKE', gateway: 'Finpay' },
    })
    const named = new Map([[toStatusKey('finpay', 'oke'), 'paid' as const]])
    expect(readPayment(row, values, {}, named)).toMatchObject({ problem: null, unpaid: null })
  })

  it.each([
    ['no invoice', { ...good, invoiceCode: ' ' }, {}, 'required'],
    ['an invoice made a date', good, { invoiceCode: 'date' as const }, 'excel-date'],
    ['no amount', { ...good, amount: '' }, {}, 'required'],
    ['thousands the English way', { ...good, amount: '150,000' }, {}, 'amount-unclear'],
    ['nothing paid', { ...good, amount: '0' }, {}, 'amount-zero'],
    ['a formula that failed', { ...good, amount: '#N/A' }, {}, 'formula-error'],
  ])('says why a row with %s cannot be compared', (_, values, damage, code) => {
    expect(readPayment(row, values, damage, noWords).problem?.code).toBe(code)
  })

  it('keeps the half that can be read, so that it is found and counted', () => {
    expect(readPayment(row, { ...good, amount: 'lunas' }, {}, noWords)).toMatchObject({
      invoiceKey: 'inv01',
      amountRupiah: null,
    })
    expect(readPayment(row, { ...good, invoiceCode: '' }, {}, noWords)).toMatchObject({
      invoiceKey: '',
      amountRupiah: 150_000,
    })
  })

  it('believes nothing of a row whose cells moved', () => {
    expect(readPayment({ rowNumber: 7, hasExtraCells: true }, good, {}, noWords)).toMatchObject({
      invoiceKey: '',
      amountRupiah: null,
      problem: { code: 'too-many-cells' },
    })
  })
})

describe('readPaidAt()', () => {
  it.each([
    ['03/11/2026 08:00', false, '2026-11-03 08:00:00'],
    ['2026-11-03', false, '2026-11-03 00:00:00'],
    ['', false, null],
    ['kemarin', false, null],
    ['03/11/2026', true, null],
  ])('reads %j (month first: %s) as %j', (dateText, isMonthFirst, paidAt) => {
    const payment = readPayment(row, { ...good, paymentDate: dateText }, {}, noWords)
    expect(readPaidAt(payment, isMonthFirst)).toBe(paidAt)
  })

  it('takes no date from a cell that is ruined, and a real one from a spreadsheet', () => {
    const values = { ...good, paymentDate: '2026-11-03' }
    const ruined = readPayment(row, values, { paymentDate: 'formula-error' }, noWords)
    expect(readPaidAt(ruined, false)).toBeNull()
    const dated = readPayment(row, values, { paymentDate: 'date' }, noWords)
    expect(readPaidAt(dated, false)).toBe('2026-11-03 00:00:00')
  })
})

describe('judgePayment()', () => {
  const paid = { problem: null, amountRupiah: 150_000, unpaid: null }
  const returned = { ...paid, unpaid: 'reversed' as const }
  const failed = { ...paid, unpaid: 'failed' as const }
  const bad = {
    problem: { field: 'amount', code: 'required' as const },
    amountRupiah: null,
    unpaid: null,
  }

  it.each<[string, Parameters<typeof judgePayment>, PaymentOutcome]>([
    ['done with the amount', [paid, false, known('done')], 'activated'],
    ['done with another amount', [paid, false, known('done', 1)], 'other-amount'],
    ['sent, outcome unknown', [paid, false, known('in-doubt')], 'in-doubt'],
    ['in doubt with another amount', [paid, false, known('in-doubt', 1)], 'in-doubt'],
    ['refused', [paid, false, known('refused', null)], 'refused'],
    ['not sent yet', [paid, false, known('waiting', null)], 'not-activated'],
    ['unheard of', [paid, false, undefined], 'not-activated'],
    ['several times in the file', [paid, true, undefined], 'twice-in-file'],
    ['several times, and done', [paid, true, known('done')], 'twice-in-file'],
    ['unreadable, and done', [bad, false, known('done')], 'unreadable'],
    ['paid back, and done here', [returned, false, known('done')], 'returned'],
    ['paid back, and never sent', [returned, false, undefined], 'not-paid'],
    ['paid back, outcome unknown', [returned, false, known('in-doubt')], 'not-paid'],
    ['failed, and done here', [failed, false, known('done')], 'not-paid'],
    ['failed, unreadable', [{ ...bad, unpaid: 'failed' }, false, undefined], 'not-paid'],
    ['unreadable, several times', [bad, true, undefined], 'unreadable'],
  ])('an invoice that is %s', (_, input, outcome) => {
    expect(judgePayment(...input)).toBe(outcome)
  })
})

describe('createTotals()', () => {
  it('counts every payment once, and the totals are the file', () => {
    const totals = createTotals()
    totals.add('activated', 100)
    totals.add('activated', 50)
    totals.add('not-activated', 7)
    totals.add('unreadable', null)
    const read = totals.read()
    expect(read).toMatchObject({ file: { count: 4, sumRupiah: 157 }, withoutAmount: 1 })
    expect(read.totals.activated).toEqual({ count: 2, sumRupiah: 150 })
    const all = Object.values(read.totals)
    expect(all.reduce((sum, { count }) => sum + count, 0)).toBe(read.file.count)
    expect(all.reduce((sum, { sumRupiah }) => sum + sumRupiah, 0)).toBe(read.file.sumRupiah)
  })
})
