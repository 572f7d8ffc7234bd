import { describe, expect, it } from 'vitest'
import { readFixture, refusalOf, tempFile } from '../read-fixture'

const header = '<tr><th>Nama Toko</th><th>Email</th><th>No HP</th></tr>'
const shop = '<tr><td>Toko AHE<td>ahe@contoh.co.id<td>081234567890'
const cells = ['Toko AHE', 'ahe@contoh.co.id', '081234567890']

function read(content: string | Uint8Array, name = 'mutasi.xls') {
  return readFixture(tempFile(content, name))
}

function page(rows: string, head = ''): string {
  return `<html><head>${head}</head><body><table border=1>${rows}</table></body></html>`
}

describe('reading a table that is a web page', () => {
  it('reads rows without their ends', async () => {
    const { overview, rows } = await read(page(header + shop + shop))
    expect(overview).toMatchObject({ format: 'html', encoding: null, sheets: [], sheet: null })
    expect(rows).toEqual([
      { rowNumber: 2, cells },
      { rowNumber: 3, cells },
    ])
  })

  it('reads a page that begins with words where its name says so', async () => {
    const content = `Laporan Transaksi<br><table>${header}${shop}</table>`
    expect((await read(content)).rows).toEqual([{ rowNumber: 2, cells }])
    expect((await read(content, 'mutasi.csv').catch(() => null))?.overview.format).not.toBe('html')
  })

  it('takes the largest table, within another or not', async () => {
    const inner = `<table>${header}${shop}${shop}${shop}</table>`
    const menu = '<table><tr><td>Beranda<td>Keluar<tr><td>Bantuan</table>'
    const { rows } = await read(
      `<html><body>${menu}<table><tr><td>Laporan</td></tr><tr><td>${inner}</td></tr></table></body></html>`,
    )
    expect(rows.map(({ rowNumber }) => rowNumber)).toEqual([2, 3, 4])
    expect(rows[0]?.cells).toEqual(cells)
  })

  it('puts the text of a table in a cell into the cell', async () => {
    const nested = '<table><tr><td>Jl. Satu</td><td>No. 2</td></tr></table>'
    const rows = `<tr><th>Nama Toko</th><th>Alamat</th></tr><tr><td>A</td><td>${nested}</td></tr>`
    expect((await read(page(rows))).rows[0]?.cells).toEqual(['A', 'Jl. Satu No. 2'])
  })

  it('keeps columns below cells that span several', async () => {
    const { overview, rows } = await read(
      page(
        `<tr><td colspan=3>Daftar</td></tr><tr><th colspan="2">Nama Toko</th><th>Email</th></tr><tr><td rowspan=2>A</td><td>x</td><td>a@contoh.co.id</td></tr><tr><td>y</td><td>b@contoh.co.id</td></tr>`,
      ),
    )
    expect(overview.headerRow).toBe(2)
    expect(rows.map((row) => row.cells)).toEqual([
      ['A', 'x', 'a@contoh.co.id'],
      ['', 'y', 'b@contoh.co.id'],
    ])
  })

  it('decodes what stands for letters, and keeps texts that look like numbers', async () => {
    const style = `style="mso-number-format:'\\@'"`
    const { rows } = await read(
      page(
        `<tr><th>Nama Toko</th><th>No HP</th><th>Kartu</th><th>Nilai</th></tr><tr><td>Toko&nbsp;A &amp; B<br>Jaya&#33;</td><td ${style} x:num>0812</td><td x:num="6281234567890">6,28E+12</td><td x:num="45322">31/01/2024</td></tr>`,
        '<style>td{color:red}</style><title>Mutasi</title>',
      ),
    )
    expect(rows).toEqual([
      {
        rowNumber: 2,
        cells: ['Toko A & B Jaya!', '0812', '6281234567890', '31/01/2024'],
        damage: { 2: 'number' },
      },
    ])
  })

  it('marks rows that are not shown', async () => {
    const { rows, overview } = await read(
      page(`${header}${shop}<tr style='display:none'><td>B<td>b@contoh.co.id<td>0812`),
    )
    expect(overview.hiddenRows).toBe('skip')
    expect(rows.map(({ hidden }) => hidden)).toEqual([undefined, true])
  })

  const named = page(
    '<tr><th>Nama Toko</th><th>Email</th></tr><tr><td>Caf\u00e9</td><td>a</td></tr>',
  )
  it.each<[name: string, bytes: Buffer]>([
    ['UTF-8', Buffer.from(named)],
    ['UTF-8 with a BOM', Buffer.from(`\ufeff${named}`)],
    ['UTF-16', Buffer.from(`\ufeff${named}`, 'utf16le')],
    ['windows-1252', Buffer.from(named, 'latin1')],
    [
      'windows-1252 that says it is UTF-8',
      Buffer.from(named.replace('<head>', '<head><meta charset="utf-8">'), 'latin1'),
    ],
    [
      'the encoding it names',
      Buffer.concat([
        Buffer.from(
          named.split('\u00e9')[0]?.replace('<head>', '<head><meta charset="ibm866">') ?? '',
        ).subarray(0, -3),
        Buffer.from([0x8a, 0xa0, 0xe4]),
        Buffer.from('</td><td>a</td></tr></table>'),
      ]),
    ],
  ])('reads %s', async (name, bytes) => {
    const [row] = (await read(bytes)).rows
    expect(row?.cells[0]).toBe(name === 'the encoding it names' ? 'Каф' : 'Caf\u00e9')
  })

  it.each<[name: string, content: string, code: string]>([
    ['a page without a table', '<html><body><p>Sesi habis</p></body></html>', 'file-not-a-table'],
    ['a page in a box', page('<tr><td>Silakan masuk</td></tr>'), 'file-not-a-table'],
    ['an empty table', page(''), 'file-not-a-table'],
  ])('refuses %s', async (_, content, code) => {
    expect((await refusalOf(read(content))).code).toBe(code)
  })
})
