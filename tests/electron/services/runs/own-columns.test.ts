import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openRunHarness, type RunHarness } from './run-harness'
import { buildWorkers } from './workers'

const workers = await buildWorkers()
let harness: RunHarness

beforeEach(async () => {
  harness = await openRunHarness(workers)
})
afterEach(() => harness.close())

const header =
  'Kode Sales;Nama Toko;Jenis;No HP;Email;Kata Sandi;Alamat;Area;Keterangan;PIN ATM;Kunci Akun'

function store(n: number) {
  return [
    ...[`S-0${n}`, `Toko ${n}`, 'Retail', `08123456789${n}`, `toko${n}@contoh.co.id`],
    ...['rahasia1', 'Jl. A', 'Bandung, Timur', `titip "Budi"`, '4321', 'xyz'],
  ]
    .map((cell) => (/[";,]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(';')
}

async function saveResults(runId: number, name: string): Promise<string[][]> {
  const path = harness.write(name, [])
  await harness.runs.saveResults({ runId, format: 'csv', path })
  const lines = readFileSync(path, 'utf8').replace('\ufeff', '').trimEnd().split('\r\n')
  return lines.map((line) => line.split(';'))
}

describe("the sender's own columns", () => {
  it('come back in the results file, in their place and order, but for what may be secret', async () => {
    const path = harness.write('toko.csv', [header, store(1), store(2)])
    const run = await harness.importFile(path, {}, 'register')
    expect(run.totals.ready).toBe(2)
    const [titles = [], first = []] = await saveResults(run.id, 'hasil.csv')
    expect(titles.slice(0, 9)).toEqual([
      ...['Baris', 'Kode Sales', 'Nama toko', 'Jenis', 'No. telepon', 'Email', 'Alamat', 'Area'],
      // The console's own remarks have this title.
      'Keterangan (berkas)',
    ])
    expect(first.slice(0, 9)).toEqual([
      ...['2', 'S-01', 'Toko 1', 'Retail', '081234567891', 'toko1@contoh.co.id', 'Jl. A'],
      ...['Bandung, Timur', '"titip ""Budi"""'],
    ])
    const everything = readFileSync(harness.path('hasil.csv'), 'utf8')
    for (const secret of ['rahasia1', '4321', 'xyz']) expect(everything).not.toContain(secret)
    expect(JSON.stringify(harness.row(run.id, 0).values)).not.toMatch(/4321|xyz|rahasia1/)
  })

  it('come back again when the results file is worked on, and are not sent', async () => {
    const path = harness.write('toko.csv', [header, store(1)])
    const run = await harness.importFile(path, {}, 'register')
    const before = await saveResults(run.id, 'hasil.csv')
    const again = await harness.importFile(harness.path('hasil.csv'), {}, 'register')
    const after = await saveResults(again.id, 'hasil-2.csv')
    const own = (lines: string[][]) =>
      ['Kode Sales', 'Area', 'Keterangan (berkas)'].map(
        (title) => lines[1]?.[lines[0]?.indexOf(title) ?? -1],
      )
    expect(own(after)).toEqual(own(before))
    expect(after[0]?.filter((title) => title.startsWith('Keterangan'))).toHaveLength(2)
  })

  it('stay with a row that is edited', async () => {
    const path = harness.write('toko.csv', [header, store(1)])
    const run = await harness.importFile(path, {}, 'register')
    await harness.runs.edit({ runId: run.id, position: 0, field: 'storeName', value: 'Toko Baru' })
    const [titles = [], row = []] = await saveResults(run.id, 'hasil.csv')
    expect(row[titles.indexOf('Kode Sales')]).toBe('S-01')
    expect(row[titles.indexOf('Nama toko')]).toBe('Toko Baru')
  })
})
