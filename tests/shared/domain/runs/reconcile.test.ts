import { describe, expect, it } from 'vitest'
import {
  createTotals,
  judgePayment,
  type KnownInvoice,
  type PaymentOutcome,
  readPaidAt,
  readPayment,
} from '#shared/domain/runs/reconcile'

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
    expect(readPayment(row, good, {})).toEqual({
      rowNumber: 7,
      invoiceCode: 'INV 01',
      invoiceKey: 'inv01',
      amountRupiah: 150_000,
      dateText: '03/11/2026 08:00',
      problem: null,
    })
  })

  it.each([
    ['no invoice', { ...good, invoiceCode: ' ' }, {}, 'required'],
    ['an invoice made a date', good, { invoiceCode: 'date' as const }, 'excel-date'],
    ['no amount', { ...good, amount: '' }, {}, 'required'],
    ['thousands the English way', { ...good, amount: '150,000' }, {}, 'amount-unclear'],
    ['nothing paid', { ...good, amount: '0' }, {}, 'amount-zero'],
    ['a formula that failed', { ...good, amount: '#N/A' }, {}, 'formula-error'],
  ])('says why a row with %s cannot be compared', (_, values, damage, code) => {
    expect(readPayment(row, values, damage).problem?.code).toBe(code)
  })

  it('keeps the half that can be read, so that it is found and counted', () => {
    expect(readPayment(row, { ...good, amount: 'lunas' }, {})).toMatchObject({
      invoiceKey: 'inv01',
      amountRupiah: null,
    })
    expect(readPayment(row, { ...good, invoiceCode: '' }, {})).toMatchObject({
      invoiceKey: '',
      amountRupiah: 150_000,
    })
  })

  it('believes nothing of a row whose cells moved', () => {
    expect(readPayment({ rowNumber: 7, hasExtraCells: true }, good, {})).toMatchObject({
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
    const payment = readPayment(row, { ...good, paymentDate: dateText }, {})
    expect(readPaidAt(payment, isMonthFirst)).toBe(paidAt)
  })

  it('takes no date from a cell that is ruined, and a real one from a spreadsheet', () => {
    const values = { ...good, paymentDate: '2026-11-03' }
    const ruined = readPayment(row, values, { paymentDate: 'formula-error' })
    expect(readPaidAt(ruined, false)).toBeNull()
    const dated = readPayment(row, values, { paymentDate: 'date' })
    expect(readPaidAt(dated, false)).toBe('2026-11-03 00:00:00')
  })
})

describe('judgePayment()', () => {
  const paid = { problem: null, amountRupiah: 150_000 }
  const bad = { problem: { field: 'amount', code: 'required' as const }, amountRupiah: null }

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
