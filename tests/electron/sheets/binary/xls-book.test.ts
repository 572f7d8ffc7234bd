import { describe, expect, it } from 'vitest'
import { makeBiff, makeCompound, makeXls, record, u16, type XlsSheet } from '../make-xls'
import { readFixture, refusalOf, tempFile } from '../read-fixture'

const header = ['Nama Toko', 'Email', 'No HP']
const shop = ['Toko AHE', 'ahe@contoh.co.id', '081234567890']

function read(sheets: readonly XlsSheet[], formats: readonly string[] = []) {
  return readFixture(tempFile(makeXls({ sheets, formats }), 'toko.xls'))
}

describe('reading an .xls', () => {
  it('reads texts below titles, of the sheet with most known columns', async () => {
    const { overview, rows, rowCount } = await read([
      { name: 'Catatan', rows: [['Halo'], ['Dunia']] },
      { name: 'Data', rows: [['Daftar toko'], [], header, shop] },
    ])
    expect(overview).toMatchObject({
      format: 'xls',
      encoding: null,
      sheets: ['Catatan', 'Data'],
      sheet: 'Data',
      headerRow: 3,
      header,
      preview: [shop],
    })
    expect(rows).toEqual([{ rowNumber: 4, cells: shop }])
    expect(rowCount).toBe(1)
  })

  it('says what numbers, dates and failures are', async () => {
    const { rows } = await read(
      [
        {
          name: 'Data',
          rows: [
            ['Nama Toko', 'Email', 'No HP', 'Tanggal', 'Jam', 'Persen', 'Kartu', 'Rumus'],
            [
              { error: 42 },
              { shared: 'b@contoh.co.id' },
              { number: 81234567890, style: 1 },
              { number: 45322, style: 2 },
              { number: 45322.5, style: 2 },
              { number: 0.5, style: 3 },
              1234567890123456,
              6281234567890,
            ],
          ],
        },
      ],
      ['000000000000', 'yyyy-mm-dd hh:mm', '0%'],
    )
    expect(rows).toEqual([
      {
        rowNumber: 2,
        cells: [
          '#N/A',
          'b@contoh.co.id',
          '081234567890',
          '2024-01-31',
          '2024-01-31 12:00:00',
          '0.5',
          '1234567890123456',
          '6281234567890',
        ],
        damage: {
          0: 'formula-error',
          2: 'lost-zero',
          3: 'date',
          4: 'date',
          5: 'shown-otherwise',
          6: 'number-precision',
          7: 'number',
        },
      },
    ])
  })

  it('leaves hidden sheets out and marks hidden rows', async () => {
    const { overview, rows } = await read([
      { name: 'Lama', rows: [header, shop, shop], isHidden: true },
      { name: 'Data', rows: [header, shop, shop], hiddenRows: [1] },
      { name: 'Cabang', rows: [header, shop] },
    ])
    expect(overview).toMatchObject({
      sheets: ['Data', 'Cabang'],
      alike: ['Cabang'],
      hiddenRows: 'skip',
    })
    expect(rows.map(({ rowNumber, hidden }) => [rowNumber, hidden])).toEqual([
      [2, true],
      [3, undefined],
    ])
  })

  it('reads a large one', async () => {
    const many = Array.from({ length: 60_000 }, (_, index) => [`Toko ${index % 100}`, index])
    const { rowCount } = await read([{ name: 'Data', rows: [['Nama Toko', 'No HP'], ...many] }])
    expect(rowCount).toBe(60_000)
  })

  it.each<[name: string, content: Buffer, code: string]>([
    [
      'one with a password',
      makeXls({
        sheets: [{ name: 'Data', rows: [header] }],
        globals: [record(0x2f, u16(1), Buffer.alloc(52))],
      }),
      'file-encrypted',
    ],
    ['an .xlsx with a password', makeCompound('EncryptedPackage'), 'file-encrypted'],
    [
      'one of Excel 95',
      makeCompound('Workbook', record(0x0809, u16(0x0500, 5, 0, 0))),
      'file-old-xls',
    ],
    ['an empty one', makeXls({ sheets: [{ name: 'Data', rows: [] }] }), 'file-empty'],
  ])('refuses %s', async (_, content, code) => {
    expect((await refusalOf(readFixture(tempFile(content, 'toko.xls')))).code).toBe(code)
  })

  it('takes a text that only names a password for what it is', async () => {
    const { rows } = await read([{ name: 'Data', rows: [header, ['EncryptedPackage', 'a', 'b']] }])
    expect(rows).toHaveLength(1)
  })

  it('is cut off anywhere without more than a refusal', async () => {
    const stream = makeBiff({ sheets: [{ name: 'Data', rows: [header, shop] }] })
    for (let length = 1; length < stream.length; length += 7) {
      const source = tempFile(makeCompound('Workbook', stream.subarray(0, length)), 'a.xls')
      expect((await refusalOf(readFixture(source))).code).toBe('file-damaged')
    }
  })
})
