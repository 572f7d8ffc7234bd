import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recallColumns } from '#electron/ledger/column-memory-table'
import { findRunBySource, setRunState } from '#electron/ledger/runs/runs-table'
import { hashSource } from '#electron/services/sources/hash-source'
import { id } from '#shared/locales/id'
import { buildWorkers } from '../runs/workers'
import { header, openReconcileHarness, type ReconcileHarness } from './reconcile-harness'

const workers = await buildWorkers()
let harness: ReconcileHarness

beforeEach(async () => {
  harness = await openReconcileHarness(workers)
})
afterEach(() => harness.close())

describe('reconciling a file of payments', () => {
  it('says of every payment what became of its invoice here', async () => {
    const runId = await harness.activate([
      { code: 'INV-1', state: 'done' },
      { code: 'INV-2', state: 'done', amount: 140_000 },
      { code: 'INV-3', state: 'sending' },
      { code: 'INV-4', state: 'refused' },
      { code: 'INV-5', state: 'ready' },
      { code: 'INV-7', state: 'done' },
    ])
    const summary = await harness.compare([
      'inv-1 ;150.000;03/11/2026;',
      'INV-2;150000;03/11/2026;',
      'INV-3;150000;03/11/2026;',
      'INV-4;150000;03/11/2026;',
      'INV-5;150000;03/11/2026;',
      'INV-6;150000;03/11/2026;',
      'INV-7;150000;03/11/2026;',
      'INV-7;160000;03/11/2026;',
      'INV-8;lunas;03/11/2026;',
    ])
    const { rows, count } = harness.reconcile.rows({
      reconciliationId: summary.id,
      filter: 'all',
      offset: 0,
      limit: 200,
    })
    expect(count).toBe(9)
    expect(rows).toMatchObject([
      { rowNumber: 2, outcome: 'activated', known: { state: 'done', runId } },
      { outcome: 'other-amount', amountRupiah: 150_000, known: { amountRupiah: 140_000 } },
      { outcome: 'in-doubt', known: { state: 'in-doubt', runId } },
      { outcome: 'refused', known: { serverMessage: 'Paket tidak aktif', runId } },
      { outcome: 'not-activated', known: { state: 'waiting', runId } },
      { outcome: 'not-activated', known: null },
      { outcome: 'twice-in-file', sameRows: ['9'], known: { state: 'done' } },
      { outcome: 'twice-in-file', sameRows: ['8'], amountRupiah: 160_000 },
      { outcome: 'unreadable', problem: { code: 'amount-unreadable' } },
    ])
    expect(summary).toMatchObject({
      file: { count: 9, sumRupiah: 1_210_000 },
      withoutAmount: 1,
      totals: { 'not-activated': { count: 2, sumRupiah: 300_000 }, unreadable: { count: 1 } },
      missing: 1,
      missingFields: ['packet', 'gateway', 'method'],
    })
  })

  it('finds what was activated in those days through those gateways, and is not in the file', async () => {
    await harness.activate([
      { code: 'INV-1', state: 'done', date: '2026-11-03' },
      { code: 'INV-2', state: 'done', date: '2026-11-05', amount: 90_000 },
      { code: 'INV-3', state: 'done', date: '2026-11-06' },
      { code: 'INV-4', state: 'done', date: '2026-11-04', gateway: 'Midtrans' },
      { code: 'INV-5', state: 'sending', date: '2026-11-04' },
    ])
    const summary = await harness.compare([
      'INV-1;150000;03/11/2026 23:00;',
      'INV-9;1;05/11/2026 01:00;',
    ])
    expect(summary.notInFile).toMatchObject({
      count: 1,
      sumRupiah: 90_000,
      gateways: ['finpay195'],
      lastDay: summary.notInFile && summary.notInFile.firstDay + 2 * 86_400,
    })
    const { rows } = harness.reconcile.rows({
      reconciliationId: summary.id,
      filter: 'not-in-file',
      offset: 0,
      limit: 200,
    })
    expect(rows).toMatchObject([
      { rowNumber: null, invoiceCode: 'INV-2', paidAt: '2026-11-05 10:00:00' },
    ])
  })

  it('looks the other way at all gateways where no payment was activated, and not at all without dates', async () => {
    await harness.activate([
      { code: 'INV-1', state: 'done' },
      { code: 'INV-2', state: 'done', gateway: 'Midtrans' },
    ])
    expect((await harness.compare(['INV-9;1;03/11/2026;'])).notInFile).toMatchObject({ count: 2 })
    expect((await harness.compare(['INV-9;1;;'])).notInFile).toBeNull()
    // The English way round all dates are in doubt.
    expect(
      (await harness.compare(['INV-8;1;11/25/2026;', 'INV-9;1;03/11/2026;'])).notInFile,
    ).toBeNull()
  })

  it('believes the newest run that has the invoice', async () => {
    await harness.activate([{ code: 'INV-1', state: 'refused' }])
    await harness.activate([{ code: 'INV-1', state: 'ready' }])
    const summary = await harness.compare(['INV-1;150000;;'])
    expect(harness.outcomes(summary.id)).toEqual(['not-activated'])
  })

  it('lets nothing wait in a run that has ended', async () => {
    const runId = await harness.activate([{ code: 'INV-1', state: 'ready' }])
    expect(await harness.compare(['INV-1;150000;;'])).toMatchObject({ missing: 0 })
    setRunState(harness.ledger, runId, 'finished', 1)
    expect(await harness.compare(['INV-1;150000;;'])).toMatchObject({ missing: 1 })
  })

  it('makes a run of exactly what is missing, once, with what it lacks to be filled in', async () => {
    await harness.activate([{ code: 'INV-1', state: 'done' }])
    const opened = await harness.openPayments([
      header,
      'INV-1;150000;03/11/2026;toko1@contoh.co.id',
      'INV-2;150000;03/11/2026;toko1@contoh.co.id',
      'INV-3;150000;03/11/2026;toko1@contoh.co.id',
      'INV-3;150000;03/11/2026;toko1@contoh.co.id',
      'INV-4;150.000;04/11/2026;toko1@contoh.co.id',
    ])
    const summary = await harness.reconcile.start(opened)
    const ref = { reconciliationId: summary.id }
    const run = await harness.reconcile.createRun(ref)
    expect(run).toMatchObject({
      kind: 'activate',
      state: 'ready',
      source: { name: 'finpay.csv (yang belum)' },
      totals: { total: 2, problem: 2 },
    })
    expect(
      harness.rows(run.id).map(({ rowNumber, values }) => [rowNumber, values.invoiceCode]),
    ).toEqual([
      [3, 'INV-2'],
      [6, 'INV-4'],
    ])
    for (const [field, value] of [
      ['packet', '1 Bulan'],
      ['gateway', 'finpay195'],
      ['method', 'ATM'],
    ] as const) {
      await harness.runs.fill({
        runId: run.id,
        field,
        problem: 'required',
        values: [{ value }],
      })
    }
    expect((await harness.runs.find({ runId: run.id })).totals).toMatchObject({ ready: 2 })
    await expect(harness.reconcile.createRun(ref)).rejects.toMatchObject({ code: 'bad-request' })
    // The same file on the command line is a run of all of it.
    const sha256 = await hashSource({ kind: 'file', path: harness.path('finpay.csv') })
    expect(findRunBySource(harness.ledger, 'activate', { sha256, sheet: null })).toBeNull()
    // Compared again, its rows wait there, and no second run can be made of them.
    const again = await harness.reconcile.start(opened)
    const twice = ['twice-in-file', 'twice-in-file']
    const missing = 'not-activated'
    expect(harness.outcomes(again.id)).toEqual(['activated', missing, ...twice, missing])
    expect([summary.missing, again.missing]).toEqual([2, 0])
  })

  it('makes no run of a file that was changed meanwhile', async () => {
    const summary = await harness.compare(['INV-1;150000;;'])
    harness.write('finpay.csv', [header, 'INV-1;999;;'])
    const ref = { reconciliationId: summary.id }
    await expect(harness.reconcile.createRun(ref)).rejects.toMatchObject({ code: 'file-changed' })
    expect(await harness.runs.list({ kind: 'activate', before: null })).toEqual([])
  })

  it('saves what a filter leaves, and puts that on record', async () => {
    await harness.activate([
      { code: 'INV-1', state: 'done', amount: 140_000 },
      { code: 'INV-2', state: 'done' },
    ])
    const { id: reconciliationId } = await harness.compare([
      'INV-1;150000;03/11/2026;',
      'INV-3;1000;;',
    ])
    const path = harness.path('hasil.csv')
    await harness.reconcile.save({ reconciliationId, filter: 'all', format: 'csv', path })
    const [titles, ...lines] = readFileSync(path, 'utf8').trim().split('\r\n')
    expect(titles).toContain(id.reconcile.columns.activatedAmount)
    expect(lines).toHaveLength(3)
    expect(lines[0]).toContain(id.reconcile.outcomes['other-amount'])
    expect(lines[0]).toContain('Rp 150.000;Rp 140.000')
    expect(lines[2]).toContain('INV-2')
    expect(harness.recorded).toEqual([
      {
        kind: 'export',
        outcome: 'done',
        sourceName: 'finpay.csv',
        details: { what: 'reconciliation', fileName: 'hasil.csv', count: 3 },
      },
    ])
    await harness.reconcile.save({ reconciliationId, filter: 'not-activated', format: 'csv', path })
    expect(readFileSync(path, 'utf8').trim().split('\r\n')).toHaveLength(2)
  })

  it('needs invoice and amount, remembers the columns, and forgets when closed', async () => {
    const { sourceId, columns } = await harness.openPayments([
      'Kode;Rp;Waktu',
      'INV-1;1000;03/11/2026',
    ])
    await expect(harness.reconcile.start({ sourceId, columns })).rejects.toMatchObject({
      code: 'columns-missing',
    })
    const matched = ['invoiceCode', 'amount', 'paymentDate']
    const summary = await harness.reconcile.start({ sourceId, columns: matched })
    expect(recallColumns(harness.ledger, 'activate').get('kode')).toBe('invoiceCode')
    const ref = { reconciliationId: summary.id }
    await harness.reconcile.close(ref)
    await harness.reconcile.close(ref)
    expect(() => harness.reconcile.rows({ ...ref, filter: 'all', offset: 0, limit: 1 })).toThrow()
    await expect(harness.reconcile.start({ sourceId, columns: matched })).rejects.toMatchObject({
      code: 'bad-request',
    })
  })

  it('is told by the reader what is wrong with a file, and refuses files of another kind', async () => {
    const path = harness.write('kosong.csv', [])
    await expect(harness.sources.open({ kind: 'activate', path })).rejects.toMatchObject({
      code: 'file-empty',
    })
    const stores = await harness.sources.open({
      kind: 'register',
      path: harness.write('toko.csv', [header, 'INV-1;1;;']),
    })
    await expect(
      harness.reconcile.start({ sourceId: stores.sourceId, columns: ['invoiceCode', 'amount'] }),
    ).rejects.toMatchObject({ code: 'bad-request' })
  })

  it('pages through many payments', async () => {
    const lines = Array.from({ length: 3_000 }, (_, n) => `INV-${n};1000;03/11/2026;`)
    const { id: reconciliationId, file } = await harness.compare(lines)
    expect(file).toEqual({ count: 3_000, sumRupiah: 3_000_000 })
    const page = { reconciliationId, filter: 'not-activated' as const, offset: 2_900, limit: 200 }
    const { rows, count } = harness.reconcile.rows(page)
    expect([rows.length, rows[0]?.invoiceCode, count]).toEqual([100, 'INV-2900', 3_000])
    expect(harness.imported).toContain(3_000)
  })
})
