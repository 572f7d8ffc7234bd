import { readFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { beginActivation } from '#electron/ledger/runs/activations-table'
import { recordDone } from '#electron/ledger/runs/sending-table'
import { toInvoiceKey } from '#shared/domain/runs/activation'
import type { User } from '#shared/domain/users/user'
import { id } from '#shared/locales/id'
import { now, openRunHarness, type RunHarness, storeUser } from './run-harness'
import { buildWorkers } from './workers'

const workers = await buildWorkers()
const header = 'Email;Cabang;Paket;No. Invoice;Nominal;Payment Gateway;Channel;Tgl Bayar'
let harness: RunHarness

function shop(n: number, branches = 1): User {
  const one = (place: number) => ({ id: `C${n}-${place}`, name: `Cabang ${place}`, address: '' })
  return {
    ...storeUser(`ELK1000${n}`, `toko${n}@contoh.co.id`),
    expiresAt: { at: now + 86_400, text: '' },
    branches: Array.from({ length: branches }, (_, place) => one(place + 1)),
  }
}

function line(n: number, cells: { [name in 'user' | 'branch' | 'invoice']?: string } = {}) {
  return [
    cells.user ?? `toko${n}@contoh.co.id`,
    cells.branch ?? '',
    '1 Bulan',
    cells.invoice ?? `INV-${n}`,
    'Rp 150.000,00',
    'finpay195',
    'ATM',
    '21/09/2026 10:00',
  ].join(';')
}

function importLines(lines: readonly string[], name = 'bayar.csv') {
  return harness.importFile(harness.write(name, [header, ...lines]), {}, 'activate')
}

/** As the engine does: claims the invoice, and says how it went. */
function send(runId: number, position: number, isDone: boolean) {
  const row = harness.row(runId, position)
  const invoiceCode = row.values.invoiceCode ?? ''
  beginActivation(harness.ledger, row, {
    invoiceKey: toInvoiceKey(invoiceCode),
    invoiceCode,
    registrationId: row.values.registrationId ?? '',
    branchId: '',
    packetId: '10',
    amountRupiah: 150_000,
    gateway: 'finpay195',
    method: 'ATM',
    paymentDate: '2026-09-21 10:00:00',
    sentAt: now,
    before: { packetId: '9', packetName: 'Trial 30 Hari', expiresAt: now, at: now - 1 },
    readOrder: 0,
  })
  if (isDone) {
    recordDone(harness.ledger, row, {
      registrationId: 'ELK10001',
      serverMessage: 'Sukses',
      knownBy: 'answer',
      at: now,
    })
  }
}

beforeEach(async () => {
  harness = await openRunHarness(workers)
  await harness.cache.putUsers([shop(1), shop(2), shop(3, 2)])
})
afterEach(() => harness.close())

describe('a settlement file as a run', () => {
  it('resolves user, branch and packet from the copies', async () => {
    const run = await importLines([line(1), line(2, { user: 'elk10002' })])
    expect(run.totals).toMatchObject({ total: 2, ready: 2 })
    expect(harness.row(run.id, 1).values).toMatchObject({
      user: 'elk10002',
      email: 'toko2@contoh.co.id',
      registrationId: 'ELK10002',
      storeName: 'Toko Lama',
      branchId: 'C2-1',
      packetId: '10',
      amount: '150000',
      paymentDate: '2026-09-21 10:00:00',
    })
  })

  it('asks which branch is meant, and takes the answer', async () => {
    const run = await importLines([line(3)])
    expect(harness.row(run.id, 0).problems).toMatchObject([
      { field: 'branch', code: 'branch-choose' },
    ])
    const cell = { runId: run.id, position: 0, field: 'branch', value: 'C3-2' }
    expect((await harness.runs.edit(cell)).totals).toMatchObject({ ready: 1 })
    expect(harness.row(run.id, 0).values).toMatchObject({ branch: 'Cabang 2', branchId: 'C3-2' })
  })

  it('activates without a branch once a person says so, one row or all alike', async () => {
    await harness.cache.putUsers([shop(4, 0), shop(5, 0), shop(6, 0)])
    const run = await importLines([line(4), line(5), line(6), line(1, { branch: '-' })])
    const codes = () => harness.rows(run.id).map(({ problems }) => problems[0]?.code)
    expect(codes()).toEqual(['branch-none', 'branch-none', 'branch-none', 'branch-needed'])
    const cell = { runId: run.id, field: 'branch', value: '-' }
    expect((await harness.runs.edit({ ...cell, position: 0 })).totals).toMatchObject({ ready: 1 })
    const alike = { runId: run.id, field: 'branch', problem: 'branch-none' } as const
    const filled = await harness.runs.fill({ ...alike, values: [{ value: '-' }] })
    expect(filled).toMatchObject({ changed: 2, run: { totals: { ready: 3, problem: 1 } } })
    expect(harness.row(run.id, 1).values).toMatchObject({ branch: '-', branchId: '' })
    expect((await harness.runs.undo({ runId: run.id })).totals).toMatchObject({ ready: 1 })
    expect(codes().slice(0, 2)).toEqual([undefined, 'branch-none'])
  })

  it('takes a file at its word that a user has no branch', async () => {
    await harness.cache.putUsers([shop(4, 0), shop(5, 0)])
    const lines = [line(4, { branch: 'tanpa cabang' }), line(5, { branch: '-' })]
    expect((await importLines(lines)).totals).toMatchObject({ ready: 2 })
  })

  it('says in a report how a row may go without a branch', async () => {
    await harness.cache.putUsers([shop(4, 0), shop(5, 0)])
    const run = await importLines([line(4), line(5, { branch: '-' })])
    const path = harness.path('laporan.csv')
    await harness.runs.saveResults({ runId: run.id, format: 'csv', path })
    const report = readFileSync(path, 'utf8')
    expect(report).toContain('--without-branch')
    expect(report).toContain('tanpa cabang')
  })

  it('leaves out what went out by the mark of its amount, until the cell is mended', async () => {
    const marked = (n: number, amount: string) => line(n).replace('Rp 150.000,00', amount)
    const run = await importLines([marked(1, '150,000.00 CR'), marked(2, '150,000.00 DB')])
    expect(run.totals).toMatchObject({ ready: 1, excluded: 1 })
    const conflict = { kind: 'not-paid', status: 'no-payment' }
    expect(harness.row(run.id, 1)).toMatchObject({ state: 'excluded', conflict })
    const edit = (field: string, value: string) =>
      harness.runs.edit({ runId: run.id, position: 1, field, value })
    await edit('method', 'Transfer')
    expect(harness.row(run.id, 1)).toMatchObject({ state: 'excluded', conflict })
    expect((await edit('amount', '150.000')).totals).toMatchObject({ ready: 2, excluded: 0 })
  })

  it('sums up what was paid, by outcome', async () => {
    const lines = [line(1), line(2), line(3, { branch: 'Cabang 2' }), line(4)]
    const run = await importLines([...lines, line(4).replace('Rp 150.000,00', 'gratis')])
    send(run.id, 0, true)
    const path = harness.path('hasil.xlsx')
    await harness.runs.saveResults({ runId: run.id, format: 'xlsx', path })
    const [, sums] = (await readXlsx(readFileSync(path))).sheets
    const { columns, states, summary } = id.results
    const rows = sums?.rows.slice(6) ?? []
    expect(rows[0]).toEqual([columns.outcome, summary.rows, summary.amount])
    expect(rows).toContainEqual([states.done, 1, 150_000])
    expect(rows).toContainEqual([summary.total, 5, 600_000])
    expect(rows.map(([text]) => text)).toContain(id.reconcile.result.withoutAmount(1))
  })

  it('resolves the branch again where another user is typed', async () => {
    const run = await importLines([line(3, { branch: 'Cabang 2' })])
    const cell = { runId: run.id, position: 0, field: 'user', value: 'toko1@contoh.co.id' }
    expect((await harness.runs.edit(cell)).totals).toMatchObject({ ready: 1 })
    expect(harness.row(run.id, 0).values).toMatchObject({
      registrationId: 'ELK10001',
      branchId: 'C1-1',
    })
    await harness.runs.undo({ runId: run.id })
    expect(harness.row(run.id, 0).values).toMatchObject({ branchId: 'C3-2' })
  })

  it('finds users that a sync brought', async () => {
    const run = await importLines([line(4), line(1)])
    expect(harness.row(run.id, 0).problems).toMatchObject([{ field: 'user', code: 'user-unknown' }])
    await harness.cache.putUsers([shop(4)])
    const problem = { field: 'user', problem: 'user-unknown' } as const
    const again = await harness.runs.recheck({ runId: run.id, ...problem })
    expect(again).toMatchObject({ changed: 1, run: { totals: { ready: 2 } } })
    expect(harness.row(run.id, 0).values).toMatchObject({ branchId: 'C4-1' })
  })

  it('lets nobody choose for a person between rows of one invoice', async () => {
    const run = await importLines([line(1), line(2, { invoice: ' inv-1' }), line(1)])
    expect(run.totals).toMatchObject({ problem: 3 })
    expect(harness.row(run.id, 1).problems).toEqual([
      { field: 'invoiceCode', code: 'same-invoice', details: { row: 2 } },
    ])
    await harness.runs.exclude({ runId: run.id, rows: { position: 2 }, excluded: true })
    const cell = { runId: run.id, position: 1, field: 'invoiceCode', value: 'INV-2' }
    expect((await harness.runs.edit(cell)).totals).toMatchObject({ ready: 2, excluded: 1 })
  })

  it('says where an invoice was sent before, or may have been', async () => {
    const first = await importLines([line(1), line(2)])
    send(first.id, 0, true)
    send(first.id, 1, false)
    const { id } = await importLines([line(1), line(2), line(3, { branch: 'C3-1' })])
    expect(harness.rows(id).map(({ conflict }) => conflict)).toMatchObject([
      { kind: 'sent-before', runId: first.id, at: now, state: 'done' },
      { kind: 'sent-before', runId: first.id, at: now, state: 'unknown' },
      null,
    ])
  })

  it('reads no date of a column with the month first in silence', async () => {
    const us = [line(1), line(2)].map((text, n) =>
      text.replace('21/09/2026', ['09/21/2026', '09/05/2026'][n] ?? ''),
    )
    const run = await importLines(us)
    expect(harness.rows(run.id).map(({ problems }) => problems[0]?.code)).toEqual([
      'date-month-first',
      'date-ambiguous',
    ])
  })

  it('keeps registrations and activations of one address apart', async () => {
    const registered = await harness.importFile(
      harness.write('toko.csv', [
        'Nama toko;Jenis;No. telepon;Email;Kata sandi;Alamat',
        'Toko 9;Retail;081234567890;toko1@contoh.co.id;rahasia-9;Jl. A',
      ]),
    )
    expect(harness.row(registered.id, 0).conflict).toMatchObject({ kind: 'already-user' })
    const run = await importLines([line(1)])
    expect(run.totals).toMatchObject({ ready: 1 })
  })
})

describe('a results file of activations opened again', () => {
  async function saveOne(): Promise<string> {
    const { id } = await importLines([line(1), line(2), line(3)])
    send(id, 0, true)
    send(id, 1, false)
    const path = harness.path('hasil.csv')
    await harness.runs.saveResults({ runId: id, format: 'csv', path })
    return path
  }

  it('has both readings in it', async () => {
    const [titles = '', done = ''] = readFileSync(await saveOne(), 'utf8').split('\r\n')
    expect(titles).toContain(
      'Hasil;ID registrasi;Nama toko;Paket sebelum;Berakhir sebelum (WIB);Paket sesudah;Berakhir sesudah (WIB)',
    )
    expect(done).toContain('INV-1;Rp 150.000;finpay195;ATM;21/09/2026 10:00:00;Berhasil;ELK10001;')
    expect(done).toContain(';Trial 30 Hari;21/09/2026')
  })

  it('runs what is unfinished and nothing else', async () => {
    const { id } = await harness.importFile(await saveOne(), {}, 'activate')
    expect(harness.rows(id).map(({ state, conflict }) => conflict?.kind ?? state)).toEqual([
      'sent-before',
      'sent-before',
      'problem',
    ])
  })

  it('sends no doubt of another machine', async () => {
    const path = await saveOne()
    const other = await openRunHarness(workers)
    try {
      await other.cache.putUsers([shop(1), shop(2), shop(3, 2)])
      const { id } = await other.importFile(path, {}, 'activate')
      expect(other.rows(id).map(({ state, conflict }) => conflict?.kind ?? state)).toEqual([
        'done-in-file',
        'doubt-in-file',
        'problem',
      ])
    } finally {
      await other.close()
    }
  })
})

describe('a list of users to check as a run', () => {
  it('looks each address up once, whoever registered it', async () => {
    const path = harness.write('cek.csv', [
      'Email',
      'toko1@contoh.co.id',
      'TOKO1@contoh.co.id',
      'bukan-email',
    ])
    const run = await harness.importFile(path, {}, 'check')
    expect(run.totals).toMatchObject({ ready: 1, excluded: 1, problem: 1 })
    expect(harness.row(run.id, 1).conflict).toEqual({ kind: 'identical-row', rowNumber: 2 })
  })
})
