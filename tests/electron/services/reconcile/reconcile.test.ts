import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recallColumns } from '#electron/ledger/column-memory-table'
import { findRunBySource, setRunState } from '#electron/ledger/runs-table'
import { hashSource } from '#electron/services/sources/hash-source'
import { id } from '#shared/locales/id'
import { buildWorkers } from '../runs/workers'
import { header, openReconcileDesk, type ReconcileDesk } from './reconcile-desk'

const workers = await buildWorkers()
let desk: ReconcileDesk

beforeEach(async () => {
  desk = await openReconcileDesk(workers)
})
afterEach(() => desk.close())

describe('reconciling a file of payments', () => {
  it('says of every payment what became of its invoice here', async () => {
    const runId = await desk.activate([
      { code: 'INV-1', state: 'done' },
      { code: 'INV-2', state: 'done', amount: 140_000 },
      { code: 'INV-3', state: 'sending' },
      { code: 'INV-4', state: 'refused' },
      { code: 'INV-5', state: 'ready' },
      { code: 'INV-7', state: 'done' },
    ])
    const summary = await desk.compare([
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
    const { rows, count } = desk.reconcile.rows({
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
      { outcome: 'twice-in-file', sameRows: [9], known: { state: 'done' } },
      { outcome: 'twice-in-file', sameRows: [8], amountRupiah: 160_000 },
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
    await desk.activate([
      { code: 'INV-1', state: 'done', date: '2026-11-03' },
      { code: 'INV-2', state: 'done', date: '2026-11-05', amount: 90_000 },
      { code: 'INV-3', state: 'done', date: '2026-11-06' },
      { code: 'INV-4', state: 'done', date: '2026-11-04', gateway: 'Midtrans' },
      { code: 'INV-5', state: 'sending', date: '2026-11-04' },
    ])
    const summary = await desk.compare([
      'INV-1;150000;03/11/2026 23:00;',
      'INV-9;1;05/11/2026 01:00;',
    ])
    expect(summary.notInFile).toMatchObject({
      count: 1,
      sumRupiah: 90_000,
      gateways: ['finpay195'],
      lastDay: summary.notInFile && summary.notInFile.firstDay + 2 * 86_400,
    })
    const { rows } = desk.reconcile.rows({
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
    await desk.activate([
      { code: 'INV-1', state: 'done' },
      { code: 'INV-2', state: 'done', gateway: 'Midtrans' },
    ])
    expect((await desk.compare(['INV-9;1;03/11/2026;'])).notInFile).toMatchObject({ count: 2 })
    expect((await desk.compare(['INV-9;1;;'])).notInFile).toBeNull()
    // The English way round all dates are in doubt.
    expect(
      (await desk.compare(['INV-8;1;11/25/2026;', 'INV-9;1;03/11/2026;'])).notInFile,
    ).toBeNull()
  })

  it('believes the newest run that has the invoice', async () => {
    await desk.activate([{ code: 'INV-1', state: 'refused' }])
    await desk.activate([{ code: 'INV-1', state: 'ready' }])
    const summary = await desk.compare(['INV-1;150000;;'])
    expect(desk.outcomes(summary.id)).toEqual(['not-activated'])
  })

  it('lets nothing wait in a run that has ended', async () => {
    const runId = await desk.activate([{ code: 'INV-1', state: 'ready' }])
    expect(await desk.compare(['INV-1;150000;;'])).toMatchObject({ missing: 0 })
    setRunState(desk.ledger, runId, 'finished', 1)
    expect(await desk.compare(['INV-1;150000;;'])).toMatchObject({ missing: 1 })
  })

  it('makes a run of exactly what is missing, once, with what it lacks to be filled in', async () => {
    await desk.activate([{ code: 'INV-1', state: 'done' }])
    const opened = await desk.openPayments([
      header,
      'INV-1;150000;03/11/2026;toko1@contoh.co.id',
      'INV-2;150000;03/11/2026;toko1@contoh.co.id',
      'INV-3;150000;03/11/2026;toko1@contoh.co.id',
      'INV-3;150000;03/11/2026;toko1@contoh.co.id',
      'INV-4;150.000;04/11/2026;toko1@contoh.co.id',
    ])
    const summary = await desk.reconcile.start(opened)
    const ref = { reconciliationId: summary.id }
    const run = await desk.reconcile.createRun(ref)
    expect(run).toMatchObject({
      kind: 'activate',
      state: 'ready',
      source: { name: 'finpay.csv (yang belum)' },
      totals: { total: 2, problem: 2 },
    })
    expect(
      desk.rows(run.id).map(({ rowNumber, values }) => [rowNumber, values.invoiceCode]),
    ).toEqual([
      [3, 'INV-2'],
      [6, 'INV-4'],
    ])
    for (const [field, value] of [
      ['packet', '1 Bulan'],
      ['gateway', 'finpay195'],
      ['method', 'ATM'],
    ] as const) {
      await desk.runs.fill({ runId: run.id, field, problem: 'required', value })
    }
    expect((await desk.runs.find({ runId: run.id })).totals).toMatchObject({ ready: 2 })
    await expect(desk.reconcile.createRun(ref)).rejects.toMatchObject({ code: 'bad-request' })
    // The same file on the command line is a run of all of it.
    const sha256 = await hashSource({ kind: 'file', path: desk.path('finpay.csv') })
    expect(findRunBySource(desk.ledger, 'activate', { sha256, sheet: null })).toBeNull()
    // Compared again, its rows wait there, and no second run can be made of them.
    const again = await desk.reconcile.start(opened)
    const twice = ['twice-in-file', 'twice-in-file']
    const missing = 'not-activated'
    expect(desk.outcomes(again.id)).toEqual(['activated', missing, ...twice, missing])
    expect([summary.missing, again.missing]).toEqual([2, 0])
  })

  it('makes no run of a file that was changed meanwhile', async () => {
    const summary = await desk.compare(['INV-1;150000;;'])
    desk.write('finpay.csv', [header, 'INV-1;999;;'])
    const ref = { reconciliationId: summary.id }
    await expect(desk.reconcile.createRun(ref)).rejects.toMatchObject({ code: 'file-changed' })
    expect(await desk.runs.list({ kind: 'activate', before: null })).toEqual([])
  })

  it('saves what a filter leaves, and puts that on record', async () => {
    await desk.activate([
      { code: 'INV-1', state: 'done', amount: 140_000 },
      { code: 'INV-2', state: 'done' },
    ])
    const { id: reconciliationId } = await desk.compare([
      'INV-1;150000;03/11/2026;',
      'INV-3;1000;;',
    ])
    const path = desk.path('hasil.csv')
    await desk.reconcile.save({ reconciliationId, filter: 'all', format: 'csv', path })
    const [titles, ...lines] = readFileSync(path, 'utf8').trim().split('\r\n')
    expect(titles).toContain(id.reconcile.columns.activatedAmount)
    expect(lines).toHaveLength(3)
    expect(lines[0]).toContain(id.reconcile.outcomes['other-amount'])
    expect(lines[0]).toContain('Rp 150.000;Rp 140.000')
    expect(lines[2]).toContain('INV-2')
    expect(desk.recorded).toEqual([
      {
        kind: 'export',
        outcome: 'done',
        sourceName: 'finpay.csv',
        details: { what: 'reconciliation', fileName: 'hasil.csv', count: 3 },
      },
    ])
    await desk.reconcile.save({ reconciliationId, filter: 'not-activated', format: 'csv', path })
    expect(readFileSync(path, 'utf8').trim().split('\r\n')).toHaveLength(2)
  })

  it('needs invoice and amount, remembers the columns, and forgets when closed', async () => {
    const { sourceId, columns } = await desk.openPayments([
      'Kode;Rp;Waktu',
      'INV-1;1000;03/11/2026',
    ])
    await expect(desk.reconcile.start({ sourceId, columns })).rejects.toMatchObject({
      code: 'columns-missing',
    })
    const matched = ['invoiceCode', 'amount', 'paymentDate']
    const summary = await desk.reconcile.start({ sourceId, columns: matched })
    expect(recallColumns(desk.ledger, 'activate').get('kode')).toBe('invoiceCode')
    const ref = { reconciliationId: summary.id }
    await desk.reconcile.close(ref)
    await desk.reconcile.close(ref)
    expect(() => desk.reconcile.rows({ ...ref, filter: 'all', offset: 0, limit: 1 })).toThrow()
    await expect(desk.reconcile.start({ sourceId, columns: matched })).rejects.toMatchObject({
      code: 'bad-request',
    })
  })

  it('is told by the reader what is wrong with a file, and refuses files of another kind', async () => {
    const path = desk.write('kosong.csv', [])
    await expect(desk.sources.open({ kind: 'activate', path })).rejects.toMatchObject({
      code: 'file-empty',
    })
    const stores = await desk.sources.open({
      kind: 'register',
      path: desk.write('toko.csv', [header, 'INV-1;1;;']),
    })
    await expect(
      desk.reconcile.start({ sourceId: stores.sourceId, columns: ['invoiceCode', 'amount'] }),
    ).rejects.toMatchObject({ code: 'bad-request' })
  })

  it('pages through many payments', async () => {
    const lines = Array.from({ length: 3_000 }, (_, n) => `INV-${n};1000;03/11/2026;`)
    const { id: reconciliationId, file } = await desk.compare(lines)
    expect(file).toEqual({ count: 3_000, sumRupiah: 3_000_000 })
    const page = { reconciliationId, filter: 'not-activated' as const, offset: 2_900, limit: 200 }
    const { rows, count } = desk.reconcile.rows(page)
    expect([rows.length, rows[0]?.invoiceCode, count]).toEqual([100, 'INV-2900', 3_000])
    expect(desk.imported).toContain(3_000)
  })
})
