import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildWorkers } from '../runs/workers'
import { openReconcileHarness, type ReconcileHarness } from './reconcile-harness'

const workers = await buildWorkers()
let harness: ReconcileHarness

beforeEach(async () => {
  harness = await openReconcileHarness(workers)
})
afterEach(() => harness.close())

const header = 'Order ID;Gross Amount;Transaction Date;Gateway;Status;Line Type'
const columns = ['invoiceCode', 'amount', 'paymentDate', 'gateway', 'status', 'lineType']

async function compare(lines: readonly string[]) {
  const path = harness.write('gateway.csv', [header, ...lines])
  const { sourceId, columns: matched } = await harness.sources.open({ kind: 'activate', path })
  expect(matched).toEqual(columns)
  return harness.reconcile.start({ sourceId, columns: [...matched] })
}

function outcomesOf(reconciliationId: number) {
  const page = { reconciliationId, filter: 'all' as const, offset: 0, limit: 100 }
  return harness.reconcile.rows(page).rows.map(({ outcome, unpaid }) => [outcome, unpaid])
}

const line = (code: string, status: string, type = '', amount = '150000') =>
  `${code};${amount};03/11/2026;finpay;${status};${type}`

describe('payments that a gateway gives a status', () => {
  it('are compared where they were paid, and told apart where they were not', async () => {
    await harness.activate([
      { code: 'INV-1', state: 'done' },
      { code: 'INV-2', state: 'done' },
    ])
    const summary = await compare([
      line('INV-1', 'SUCCESS'),
      line('INV-1', 'SUCCESS', 'FEE', '4500'),
      line('INV-2', 'REFUNDED', 'REFUND', '-150000'),
      line('INV-3', 'FAILED'),
      line('INV-4', 'SUCCESS'),
      line('INV-5', 'REFUNDED'),
      'TOTAL;600000;;;;',
    ])
    expect(outcomesOf(summary.id)).toEqual([
      ['activated', null],
      ['not-paid', 'no-payment'],
      ['returned', 'reversed'],
      ['not-paid', 'failed'],
      ['not-activated', null],
      ['not-paid', 'reversed'],
    ])
    expect(summary).toMatchObject({ missing: 1, setAside: { footers: 1 }, unknownWords: [] })
    // What was paid back is in the file all the same.
    expect(summary.notInFile?.count).toBe(0)
    const run = await harness.reconcile.createRun({ reconciliationId: summary.id })
    expect(run.totals.total).toBe(1)
  })

  it('wait for a person where nobody named the word, and are compared again with the answer', async () => {
    await harness.activate([{ code: 'INV-1', state: 'done' }])
    const lines = [line('INV-1', 'OKE'), line('INV-2', 'oke'), line('INV-3', 'XX')]
    const { id: reconciliationId, unknownWords } = await compare(lines)
    expect(unknownWords).toEqual([
      { word: 'OKE', count: 2 },
      { word: 'XX', count: 1 },
    ])
    expect(outcomesOf(reconciliationId).map(([outcome]) => outcome)).toEqual([
      'unreadable',
      'unreadable',
      'unreadable',
    ])
    const named = await harness.reconcile.nameStatus({
      reconciliationId,
      word: 'OKE',
      meaning: 'paid',
    })
    expect(named.unknownWords).toEqual([{ word: 'XX', count: 1 }])
    expect(outcomesOf(named.id)).toEqual([
      ['activated', null],
      ['not-activated', null],
      ['unreadable', null],
    ])
    const last = await harness.reconcile.nameStatus({
      reconciliationId: named.id,
      word: 'XX',
      meaning: 'unpaid',
    })
    expect(outcomesOf(last.id)[2]).toEqual(['not-paid', 'failed'])
    expect((await compare(lines)).unknownWords).toEqual([])
  })
})
