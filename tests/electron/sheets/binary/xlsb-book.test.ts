import { describe, expect, it } from 'vitest'
import { makeXlsb, makeXlsbParts, u32, type XlsbSheet, xlsbRecord } from '../make-xlsb'
import { makeZip } from '../make-xlsx'
import { readFixture, refusalOf, tempFile } from '../read-fixture'

const header = ['Nama Toko', 'Email', 'No HP']
const shop = ['Toko AHE', 'ahe@contoh.co.id', '081234567890']

function read(sheets: readonly XlsbSheet[], formats: readonly string[] = []) {
  return readFixture(tempFile(makeXlsb(sheets, formats), 'toko.xlsb'))
}

describe('reading an .xlsb', () => {
  it('leaves hidden sheets out and marks hidden rows', async () => {
    const { overview, rows } = await read([
      { name: 'Lama', rows: [header, shop, shop], isHidden: true },
      { name: 'Data', rows: [['Daftar'], header, shop, shop], hiddenRows: [2] },
    ])
    expect(overview).toMatchObject({
      format: 'xlsb',
      sheets: ['Data'],
      sheet: 'Data',
      headerRow: 2,
      hiddenRows: 'skip',
    })
    expect(rows).toEqual([
      { rowNumber: 3, cells: shop, hidden: true },
      { rowNumber: 4, cells: shop },
    ])
  })

  it('says what numbers and dates are', async () => {
    const titles = ['No HP', 'Tanggal', 'Kartu', 'Nilai']
    const values = [
      { number: 81234567890, style: 1 },
      { number: 45322, style: 2 },
      1234567890123456,
      1500.5,
    ]
    const { rows } = await read(
      [{ name: 'Data', rows: [titles, values] }],
      ['000000000000', 'dd/mm/yyyy'],
    )
    expect(rows).toEqual([
      {
        rowNumber: 2,
        cells: ['081234567890', '2024-01-31', '1234567890123456', '1500.5'],
        damage: { 0: 'lost-zero', 1: 'date', 2: 'number-precision', 3: 'number' },
      },
    ])
  })

  it('refuses one with values that would be passed over', async () => {
    const short = xlsbRecord(16, u32(0, 0, 0))
    const parts = makeXlsbParts([{ name: 'Data', rows: [header, shop] }]).map((part) =>
      part.name.includes('sheet1')
        ? { ...part, content: Buffer.concat([Buffer.from(part.content), short]) }
        : part,
    )
    const refusal = await refusalOf(readFixture(tempFile(makeZip(parts), 'toko.xlsb')))
    expect(refusal).toEqual({ code: 'file-not-a-table', details: { kind: 'XLSB' } })
  })

  it('refuses one whose sheet is cut off', async () => {
    const parts = makeXlsbParts([{ name: 'Data', rows: [header, shop] }]).map((part) =>
      part.name.includes('sheet1') ? { ...part, content: part.content.slice(0, -3) } : part,
    )
    const refusal = await refusalOf(readFixture(tempFile(makeZip(parts), 'toko.xlsb')))
    expect(refusal.code).toBe('file-damaged')
  })
})
