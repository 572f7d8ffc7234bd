import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recallColumns } from '#electron/ledger/column-memory-table'
import { findRun } from '#electron/ledger/runs/runs-table'
import { hashSource } from '#electron/services/sources/hash-source'
import { header, openRunHarness, type RunHarness, storeLine, storeUser } from '../run-harness'
import { buildWorkers } from '../workers'

const workers = await buildWorkers()
let harness: RunHarness

beforeEach(async () => {
  harness = await openRunHarness(workers)
})
afterEach(() => harness.close())

describe('createRun()', () => {
  it('makes a file of good rows a run that is ready', async () => {
    const run = await harness.importLines([storeLine(1), storeLine(2)])
    expect(run).toMatchObject({
      kind: 'register',
      state: 'ready',
      source: { name: 'toko.csv', format: 'csv', separator: ';', headerRow: 1 },
      totals: { total: 2, ready: 2, problem: 0, excluded: 0 },
    })
    expect(harness.row(run.id, 1)).toMatchObject({
      rowNumber: 3,
      values: { storeName: 'Toko 2', userType: '1', email: 'toko2@contoh.co.id' },
    })
  })

  it('keeps passwords sealed and nowhere in clear', async () => {
    const run = await harness.importLines([storeLine(1, { password: 'sangat-rahasia' })])
    expect(harness.password(harness.row(run.id, 0))).toBe('sangat-rahasia')
    harness.ledger.pragma('wal_checkpoint(TRUNCATE)')
    expect(readFileSync(harness.path('ledger.db')).includes('sangat-rahasia')).toBe(false)
  })

  it('says what is wrong with a cell and shows what it repaired', async () => {
    const run = await harness.importLines([
      storeLine(1, { phone: '8,12E+11' }),
      storeLine(2, { phone: '+62 812-3450-0002' }),
      storeLine(3, { password: 'lima5' }),
    ])
    expect(run).toMatchObject({ totals: { problem: 2, ready: 1 }, counts: { repaired: 1 } })
    expect(harness.row(run.id, 0).problems).toMatchObject([
      { field: 'phone', code: 'phone-scientific' },
    ])
    expect(harness.row(run.id, 1)).toMatchObject({
      values: { phone: '081234500002' },
      repairs: [{ field: 'phone', code: 'phone-country-code', before: '+62 812-3450-0002' }],
    })
    expect(harness.row(run.id, 2).problems).toMatchObject([
      { field: 'password', code: 'password-too-short' },
    ])
  })

  it('points out a row with more cells than its header', async () => {
    const run = await harness.importLines([`${storeLine(1)};Blok B`])
    expect(harness.row(run.id, 0).problems).toEqual([{ field: 'address', code: 'too-many-cells' }])
  })

  it('sends identical rows once and names the first', async () => {
    const run = await harness.importLines([storeLine(1), storeLine(2), storeLine(1), storeLine(1)])
    expect(run.totals).toMatchObject({ ready: 2, excluded: 2 })
    expect(run.counts.already).toBe(2)
    expect(harness.row(run.id, 3).conflict).toEqual({ kind: 'identical-row', rowNumber: 2 })
  })

  it.each([
    ['an address', storeLine(1, { address: 'Jl. Lain 9' })],
    ['a password', storeLine(1, { password: 'rahasia-lain' })],
    ['the case of the email', storeLine(1, { email: 'TOKO1@contoh.co.id' })],
  ])('calls every row wrong that shares an email and differs in %s', async (_, other) => {
    const run = await harness.importLines([storeLine(1), other, storeLine(2)])
    expect(run.totals).toMatchObject({ problem: 2, ready: 1 })
    expect(harness.rows(run.id).map(({ problems }) => problems)).toEqual([
      [{ field: 'email', code: 'same-email-differs', details: { row: 3 } }],
      [{ field: 'email', code: 'same-email-differs', details: { row: 2 } }],
      [],
    ])
  })

  it('stays quick and sure when a whole file has one email', async () => {
    const lines = Array.from({ length: 450 }, (_, n) =>
      storeLine(n, { email: 'sama@contoh.co.id' }),
    )
    const run = await harness.importLines(lines)
    expect(run.totals).toMatchObject({ total: 450, problem: 450 })
  })

  it.each(['done', 'unknown'] as const)(
    'leaves out what an earlier run sent: %s',
    async (outcome) => {
      const first = await harness.importLines([storeLine(1)])
      harness.send(harness.row(first.id, 0), outcome)
      const run = await harness.importLines([storeLine(1), storeLine(2)])
      expect(run.totals).toMatchObject({ ready: 1, excluded: 1 })
      expect(harness.row(run.id, 0).conflict).toMatchObject({
        kind: 'sent-before',
        runId: first.id,
        state: outcome,
      })
    },
  )

  it('sends again what an earlier run was refused', async () => {
    const first = await harness.importLines([storeLine(1)])
    harness.send(harness.row(first.id, 0), 'refused')
    expect((await harness.importLines([storeLine(1)])).totals.ready).toBe(1)
  })

  it('leaves out who is a user already', async () => {
    await harness.cache.putUsers([storeUser('U-7', 'Toko1@contoh.co.id')])
    const run = await harness.importLines([storeLine(1)])
    expect(harness.row(run.id, 0)).toMatchObject({
      state: 'excluded',
      conflict: { kind: 'already-user', registrationId: 'U-7' },
    })
  })

  it('fills fields without a column with the value given for all rows', async () => {
    const path = harness.write('tanpa.csv', [
      'Nama toko;No. telepon;Email;Alamat',
      'Toko A;081234500001;a@contoh.co.id;Jl. A 1',
    ])
    const run = await harness.importFile(path, { userType: 'Retail', password: 'awal-2026' })
    const row = harness.row(run.id, 0)
    expect(row).toMatchObject({ state: 'ready', values: { userType: '0' } })
    expect(harness.password(row)).toBe('awal-2026')
  })

  it('names the fields that have neither column nor value', async () => {
    const path = harness.write('tanpa.csv', ['Nama toko;Email', 'Toko A;a@contoh.co.id'])
    await expect(harness.importFile(path, { userType: '0' })).rejects.toMatchObject({
      code: 'columns-missing',
      options: { details: { fields: 'No. telepon, Kata sandi, Alamat' } },
    })
  })

  it.each([
    ['two columns for one field', { columns: ['email', 'email'] }, 'columns-duplicate'],
    ['a field that does not exist', { columns: ['email', 'fax'] }, 'bad-request'],
    ['a value for one', { defaults: { fax: '1' } }, 'bad-request'],
  ])('refuses %s', async (_, wrong, code) => {
    const path = harness.write('toko.csv', [header, storeLine(1)])
    const { sourceId, columns } = await harness.sources.open({ kind: 'register', path })
    const input = { sourceId, columns, defaults: {}, ...wrong }
    await expect(harness.runs.create(input)).rejects.toMatchObject({ code })
    expect(await harness.runs.list({ kind: 'register', before: null })).toEqual([])
  })

  it('remembers the columns for the next file with the same headers', async () => {
    const path = harness.write('aneh.csv', [header.replace('Alamat', 'Kolom X'), storeLine(1)])
    const { sourceId, columns } = await harness.sources.open({ kind: 'register', path })
    expect(columns.at(-1)).toBeNull()
    const matched = [...columns.slice(0, -1), 'address']
    await harness.runs.create({ sourceId, columns: matched, defaults: {} })
    expect(recallColumns(harness.ledger, 'register').get('kolom x')).toBe('address')
    expect((await harness.sources.open({ kind: 'register', path })).columns).toEqual(matched)
  })

  it('keeps the hash of the file, by which its run is found again', async () => {
    const path = harness.write('toko.csv', [header, storeLine(1)])
    const run = await harness.importFile(path)
    const hash = await hashSource({ kind: 'file', path })
    expect(harness.runs.findBySource('register', { sha256: hash, sheet: null })).toMatchObject({
      id: run.id,
    })
    expect(harness.runs.findBySource('register', { sha256: 'lain', sheet: null })).toBeNull()
  })

  it('leaves nothing behind when its source is closed on the way', async () => {
    const lines = Array.from({ length: 5000 }, (_, n) => storeLine(n))
    const path = harness.write('besar.csv', [header, ...lines])
    const { sourceId, columns } = await harness.sources.open({ kind: 'register', path })
    const imported: Promise<unknown> = harness.runs.create({ sourceId, columns, defaults: {} })
    while (harness.imported.length === 0) await new Promise(setImmediate)
    await harness.sources.close({ sourceId })
    await expect(imported).rejects.toMatchObject({ code: 'bad-request' })
    expect(findRun(harness.ledger, 1)).toBeNull()
    expect(harness.rows(1)).toEqual([])
  })

  it('leaves nothing behind when the file turns out to be broken', async () => {
    const lines = Array.from({ length: 3000 }, (_, n) => storeLine(n))
    const path = harness.write('rusak.csv', [header, ...lines, '"tidak ditutup;'])
    await expect(harness.importFile(path)).rejects.toMatchObject({
      code: 'file-unterminated-quote',
    })
    expect(findRun(harness.ledger, 1)).toBeNull()
    expect(harness.rows(1)).toEqual([])
  })

  it('makes nothing of a file that was saved again after its columns were shown', async () => {
    const path = harness.write('toko.csv', [header, storeLine(1)])
    const { sourceId, columns } = await harness.sources.open({ kind: 'register', path })
    const swapped = 'Nama toko;Jenis;Email;No. telepon;Kata sandi;Alamat'
    harness.write('toko.csv', [swapped, storeLine(1), storeLine(2)])
    await expect(harness.runs.create({ sourceId, columns, defaults: {} })).rejects.toMatchObject({
      code: 'file-changed',
      options: { details: { name: 'toko.csv' } },
    })
    expect(findRun(harness.ledger, 1)).toBeNull()
  })

  it('names a file that vanished after its columns were shown', async () => {
    const path = harness.write('toko.csv', [header, storeLine(1)])
    const { sourceId, columns } = await harness.sources.open({ kind: 'register', path })
    rmSync(path)
    await expect(harness.runs.create({ sourceId, columns, defaults: {} })).rejects.toMatchObject({
      code: 'file-not-found',
      options: { details: { name: 'toko.csv' } },
    })
  })

  it.each([
    ['toko-bersih.csv', 0],
    ['toko-november.xlsx', 0],
  ])('finds all rows of %s ready', async (name, problems) => {
    const run = await harness.importFile(join('samples', name))
    expect(run.totals.total).toBeGreaterThan(10)
    expect(run.totals.problem).toBe(problems)
  })

  it('finds good and bad rows in toko-rusak.csv, and accounts for each', async () => {
    const { totals } = await harness.importFile(join('samples', 'toko-rusak.csv'))
    expect(totals.problem).toBeGreaterThan(3)
    expect(totals.ready).toBeGreaterThan(3)
    expect(totals.problem + totals.ready + totals.excluded).toBe(totals.total)
  })
})
