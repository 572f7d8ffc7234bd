import { describe, expect, it } from 'vitest'
import { makeRow, makeXlsx } from '../make-xlsx'
import { readFixture, refusalOf, tempFile } from '../read-fixture'

const header = ['Nama Toko', 'Email', 'No HP']
const shop = ['Toko AHE', 'ahe@contoh.co.id', '081234567890']
const empty = '<row><c s="1"/><c s="1"/><c s="1"/><c s="1"/><c s="1"/><c s="1"/></row>'

/** A row as other rows, without its number and its cells'. */
function unnumbered(cells: readonly string[]): string {
  return makeRow(1, cells).replaceAll(/ r="[^"]*"/g, '')
}

function sheet(rows: string) {
  return tempFile(makeXlsx({ sheets: [{ name: 'Data', rows }] }), 'toko.xlsx')
}

function numbered(from: number, to: number): string {
  let rows = ''
  for (let line = from; line <= to; line += 1) {
    rows += `<row r="${line}" s="1" customFormat="1"><c r="A${line}" s="1"/><c r="B${line}" s="1"/></row>`
  }
  return rows
}

describe('a million empty formatted rows', () => {
  it.each<[name: string, rows: string]>([
    [
      'behind the only shop, unnumbered',
      unnumbered(header) + unnumbered(shop) + empty.repeat(1_000_000),
    ],
    [
      'before the only shop, unnumbered',
      unnumbered(header) + empty.repeat(1_000_000) + unnumbered(shop),
    ],
    ['before the header', empty.repeat(1_000_000) + unnumbered(header) + unnumbered(shop)],
    [
      'all numbered',
      makeRow(1, header) + makeRow(2, shop) + numbered(3, 1_000_000) + makeRow(1_000_001, shop),
    ],
    ['in one tag each', unnumbered(header) + '<row/>'.repeat(1_000_000) + unnumbered(shop)],
  ])('are passed over %s', async (_, rows) => {
    const read = await readFixture(sheet(rows))
    expect(read.overview.header).toEqual(header)
    expect(read.rows.at(-1)?.cells).toEqual(shop)
    expect(read.rows.length).toBeLessThanOrEqual(2)
  })

  it.each<[name: string, rows: string, code: string]>([
    [
      'more rows than a sheet can have',
      unnumbered(header) + '<row/>'.repeat(1_048_577),
      'file-too-large',
    ],
    ['a row without end', `<row>${'<c s="1"/>'.repeat(20_000)}</row>`, 'file-damaged'],
    ['nothing but empty rows', empty.repeat(200_000), 'file-empty'],
  ])('give the true reason for %s', async (_, rows, code) => {
    expect((await refusalOf(readFixture(sheet(rows)))).code).toBe(code)
  })
})
