import { writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listRowsAfter } from '#electron/ledger/runs/run-rows-table'
import type { Run } from '#shared/domain/runs/run'
import type { User } from '#shared/domain/users/user'
import { makeRow, makeXlsx } from '#tests/electron/sheets/make-xlsx'
import { now, openRunHarness, type RunHarness, storeUser } from './run-harness'
import { buildWorkers } from './workers'

const workers = await buildWorkers()
let harness: RunHarness

function shop(n: number): User {
  return {
    ...storeUser(`ELK1000${n}`, `toko${n}@contoh.co.id`),
    expiresAt: { at: now + 86_400, text: '' },
    branches: [{ id: `C${n}`, name: 'Pusat', address: '' }],
  }
}

beforeEach(async () => {
  harness = await openRunHarness(workers)
  await harness.cache.putUsers([1, 2, 3, 4, 5].map(shop))
})
afterEach(() => harness.close())

const header =
  'Email;Paket;No. Invoice;Nominal;Total Fee;Net Amount;Payment Gateway;Channel;Tgl Bayar;Status;Type'

function payment(n: number, status: string, more: { gateway?: string; type?: string } = {}) {
  const { gateway = 'xendit', type = 'PAYMENT' } = more
  const money = ['150000.00', '4500.00', '145500.00']
  return [
    ...[`toko${n}@contoh.co.id`, '1 Bulan', `INV-${n}`, ...money],
    ...[gateway, 'VA', '21/09/2026 10:00', status, type],
  ].join(';')
}

function take(lines: readonly string[]): Promise<Run> {
  return harness.importFile(harness.write('bayar.csv', [header, ...lines]), {}, 'activate')
}

function rowsOf(run: Run) {
  return listRowsAfter(harness.ledger, run.id, -1, 100).map(({ state, conflict, problems }) => [
    state,
    conflict?.kind === 'not-paid' ? conflict.status : (conflict?.kind ?? null),
    problems.map(({ code }) => code).join(),
  ])
}

describe('payments of a settlement file', () => {
  it('go only where they were paid; every other row says why it stays', async () => {
    const run = await take([
      payment(1, 'SUCCESS'),
      payment(2, 'FAILED'),
      payment(3, 'EXPIRED'),
      payment(4, 'REFUNDED'),
      payment(5, 'PENDING'),
      payment(5, 'SUCCESS', { type: 'FEE' }),
    ])
    expect(rowsOf(run)).toEqual([
      ['ready', null, ''],
      ['excluded', 'failed', ''],
      ['excluded', 'expired', ''],
      ['excluded', 'reversed', ''],
      ['excluded', 'pending', ''],
      ['excluded', 'no-payment', ''],
    ])
    expect(run.counts.setAside).toBe(5)
    expect(harness.row(run.id, 0).values).toMatchObject({ amount: '150000' })
  })

  it('are no second payment of an invoice that a refund or a fee names as well', async () => {
    const run = await take([
      payment(1, 'SUCCESS'),
      payment(1, 'SUCCESS', { type: 'FEE' }),
      payment(1, 'REFUNDED'),
    ])
    expect(rowsOf(run)).toEqual([
      ['ready', null, ''],
      ['excluded', 'no-payment', ''],
      ['excluded', 'reversed', ''],
    ])
  })

  it('wait where nobody knows the word, or none stands there', async () => {
    const run = await take([payment(1, 'OKE'), payment(2, ''), payment(3, '0')])
    expect(rowsOf(run)).toEqual([
      ['problem', null, 'status-unknown'],
      ['problem', null, 'status-empty'],
      ['problem', null, 'status-unknown'],
    ])
    expect(run.totals.ready).toBe(0)
  })

  it('go once a person named the word, in this run and in files to come, at that gateway alone', async () => {
    const run = await take([payment(1, 'OKE'), payment(2, 'oke'), payment(3, 'XX')])
    const named = await harness.runs.nameStatus({ runId: run.id, word: 'OKE', meaning: 'paid' })
    expect(named).toMatchObject({ changed: 3, run: { totals: { ready: 2, problem: 1 } } })
    await harness.runs.nameStatus({ runId: run.id, word: 'XX', meaning: 'unpaid' })
    // Payments are activated by it: it is on record.
    expect(harness.recorded).toMatchObject([
      { kind: 'decision', runId: run.id, details: { decision: 'status-paid', word: 'OKE' } },
      { kind: 'decision', runId: run.id, details: { decision: 'status-unpaid', word: 'XX' } },
    ])
    expect(rowsOf(run)).toEqual([
      ['ready', null, ''],
      ['ready', null, ''],
      ['excluded', 'failed', ''],
    ])
    const later = await take([payment(4, 'Oke'), payment(5, 'OKE', { gateway: 'doku' })])
    expect(rowsOf(later)).toEqual([
      ['ready', null, ''],
      ['problem', null, 'status-unknown'],
    ])
  })

  it('follow what a person writes in the cell', async () => {
    const run = await take([payment(1, 'FAILED'), payment(2, 'SUCCESS')])
    const edit = (position: number, value: string) =>
      harness.runs.edit({ runId: run.id, position, field: 'status', value })
    await edit(0, 'paid')
    await edit(1, 'refund')
    expect(rowsOf(run)).toEqual([
      ['ready', null, ''],
      ['excluded', 'reversed', ''],
    ])
    await harness.runs.undo({ runId: run.id })
    expect(rowsOf(run)[1]).toEqual(['ready', null, ''])
  })

  it('cannot be taken in by a person while their status speaks against it', async () => {
    const run = await take([payment(1, 'FAILED')])
    const rows = { position: 0 }
    await harness.runs.exclude({ runId: run.id, rows, excluded: false })
    expect(rowsOf(run)).toEqual([['excluded', 'failed', '']])
  })

  it('stay out when the results file is opened again', async () => {
    const run = await take([payment(1, 'FAILED'), payment(2, 'SUCCESS')])
    const path = harness.write('hasil.csv', [])
    await harness.runs.saveResults({ runId: run.id, format: 'csv', path })
    const again = await harness.importFile(path, {}, 'activate')
    expect(rowsOf(again)).toEqual([
      ['excluded', 'failed', ''],
      ['ready', null, ''],
    ])
  })

  it('are all taken for paid where the file has no column of statuses', async () => {
    const withoutStatus = [header, payment(1, '')].map((line) =>
      line.split(';').slice(0, 9).join(';'),
    )
    const path = harness.write('tanpa-status.csv', withoutStatus)
    const run = await harness.importFile(path, {}, 'activate')
    expect(rowsOf(run)).toEqual([['ready', null, '']])
  })
})

describe('the foot of a table', () => {
  it.each([
    ['TOTAL;;;300000;;;;;;;'],
    [';;Jumlah;300000;;;;;;;'],
    ['Grand Total : 2 transaksi;;;;;;;;;;'],
    ['Saldo Akhir;;;1.000.000;;;;;;;'],
  ])('is no payment: %s', async (foot) => {
    const run = await take([payment(1, 'SUCCESS'), foot])
    expect(rowsOf(run)).toEqual([
      ['ready', null, ''],
      ['excluded', 'footer', expect.anything()],
    ])
  })

  it.each([[header], [header.toUpperCase()], ['Email;Paket;;;;;;;;;']])(
    'nor is its header, said again: %s',
    async (again) => {
      const run = await take([payment(1, 'SUCCESS'), again, payment(2, 'SUCCESS')])
      expect(rowsOf(run)).toEqual([
        ['ready', null, ''],
        ['excluded', 'footer', expect.anything()],
        ['ready', null, ''],
      ])
    },
  )

  it('nor are both lines of a header of two, said again', async () => {
    const titles = [
      'Email;Paket;No. Invoice;Nominal;Payment Gateway;Channel;Tgl Bayar;Status;Fee;',
      ';;;;;;;;MDR;VAT',
    ]
    const paid = (n: number) =>
      `toko${n}@contoh.co.id;1 Bulan;INV-${n};150000;nicepay;VA;21/09/2026 10:00;paid;4500;495`
    const lines = [...titles, paid(1), ...titles, paid(2)]
    const run = await harness.importFile(harness.write('nicepay.csv', lines), {}, 'activate')
    expect(rowsOf(run).map(([state, conflict]) => [state, conflict])).toEqual([
      ['ready', null],
      ['excluded', 'footer'],
      ['excluded', 'footer'],
      ['ready', null],
    ])
  })

  it('is not seen in a shop whose name begins like one', async () => {
    const path = harness.write('toko.csv', [
      'Nama Toko;Jenis;No HP;Email;Kata Sandi;Alamat',
      'Total Jaya;Retail;081234567890;total@contoh.co.id;rahasia1;Jl. A',
      'Jumlah;;;;;',
    ])
    const run = await harness.importFile(path, {}, 'register')
    expect(rowsOf(run).map(([state, conflict]) => [state, conflict])).toEqual([
      ['ready', null],
      ['excluded', 'footer'],
    ])
    await harness.runs.exclude({ runId: run.id, rows: { setAside: 'footer' }, excluded: false })
    expect(rowsOf(run)[1]?.[0]).toBe('problem')
  })
})

describe('a column that is there twice', () => {
  it('bars nothing where no field is in it', async () => {
    const lines = [header, payment(1, 'SUCCESS')].map((line, at) =>
      at === 0 ? `${line};Description;Description` : `${line};VA;BCA`,
    )
    const run = await harness.importFile(harness.write('mandiri.csv', lines), {}, 'activate')
    expect(rowsOf(run)).toEqual([['ready', null, '']])
  })
})

describe('rows that the sheet hides', () => {
  const titles = ['Nama Toko', 'Jenis', 'No HP', 'Email', 'Kata Sandi', 'Alamat']
  const store = (n: number) => [
    ...[`Toko ${n}`, 'Retail', `08123456789${n}`, `toko${n}@baru.co.id`, 'rahasia1', 'Jl. A'],
  ]
  const hide = (row: string) => row.replace('<row', '<row hidden="1"')

  function writeBook(rows: readonly string[]) {
    const path = harness.path('toko.xlsx')
    writeFileSync(path, makeXlsx({ sheets: [{ name: 'Toko', rows: rows.join('') }] }))
    return path
  }

  it('stay out, are counted, and come in at one step that can be undone', async () => {
    const path = writeBook([
      makeRow(1, titles),
      makeRow(2, store(1)),
      hide(makeRow(3, store(2))),
      hide(makeRow(4, store(3))),
    ])
    const run = await harness.importFile(path, {}, 'register')
    expect(run).toMatchObject({ totals: { ready: 1, excluded: 2 }, counts: { hidden: 2 } })
    const rows = { setAside: 'hidden' as const }
    const taken = await harness.runs.exclude({ runId: run.id, rows, excluded: false })
    expect(taken).toMatchObject({
      changed: 2,
      run: { totals: { ready: 3 }, counts: { hidden: 0 } },
    })
    expect(harness.row(run.id, 1).passwordSealed).not.toBeNull()
    const undone = await harness.runs.undo({ runId: run.id })
    expect(undone.totals).toMatchObject({ ready: 1, excluded: 2 })
  })

  it('are checked like any other once they are in: an unpaid one stays out', async () => {
    const paid = header.split(';')
    const cells = (n: number, status: string) => payment(n, status).split(';')
    const path = writeBook([
      makeRow(1, paid),
      makeRow(2, cells(1, 'SUCCESS')),
      hide(makeRow(3, cells(2, 'FAILED'))),
    ])
    const run = await harness.importFile(path, {}, 'activate')
    expect(rowsOf(run)[1]).toEqual(['excluded', 'hidden', ''])
    const rows = { setAside: 'hidden' as const }
    await harness.runs.exclude({ runId: run.id, rows, excluded: false })
    expect(rowsOf(run)[1]).toEqual(['excluded', 'failed', ''])
  })
})
