import { describe, expect, it } from 'vitest'
import { makeRow, makeXlsx, makeXlsxParts, makeZip, type XlsxSheet } from '../make-xlsx'
import { readFixture, tempFile } from '../read-fixture'

const header = makeRow(1, ['Nama Toko', 'Email', 'No HP'])

function record(line: number, attributes = ''): string {
  const row = makeRow(line, [`Toko ${line}`, `toko${line}@contoh.co.id`, '081234567890'])
  return row.replace('<row', `<row ${attributes}`)
}

function book(...sheets: XlsxSheet[]) {
  return tempFile(makeXlsx({ sheets }), 'toko.xlsx')
}

describe('hidden rows', () => {
  it.each([
    ['hidden', 'hidden="1"'],
    ['hidden in words', "ht='15' hidden='true'"],
    ['without height', 'ht="0" customHeight="1"'],
  ])('marks rows that are %s and leaves them out of the preview', async (_, attributes) => {
    const rows = header + record(2) + record(3, attributes) + record(4, 'ht="15" hidden="0"')
    const read = await readFixture(book({ name: 'Data', rows }))
    expect(read.rows.map(({ rowNumber, hidden }) => [rowNumber, hidden])).toEqual([
      [2, undefined],
      [3, true],
      [4, undefined],
    ])
    expect(read.overview.preview.map(([name]) => name)).toEqual(['Toko 2', 'Toko 4'])
  })

  it('shows the rows of a sheet that hides its unused ones', async () => {
    const parts = makeXlsxParts({
      sheets: [{ name: 'Data', rows: `${header}${record(2)}${record(3, 'hidden="1"')}` }],
    }).map((part) => ({
      ...part,
      content: String(part.content).replace(
        '<sheetData>',
        '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/><sheetData>',
      ),
    }))
    const { rows } = await readFixture(tempFile(makeZip(parts), 'toko.xlsx'))
    expect(rows.map(({ hidden }) => hidden)).toEqual([undefined, true])
  })

  it('finds the visible rows behind many that are filtered away', async () => {
    const rows = Array.from({ length: 500 }, (_, at) =>
      record(at + 2, at < 490 ? 'hidden="1"' : ''),
    )
    const read = await readFixture(book({ name: 'Data', rows: header + rows.join('') }))
    expect(read.overview.preview).toHaveLength(10)
    expect(read.overview.warnings).toEqual([])
    expect(read.rows).toHaveLength(500)
  })

  it('shows nothing where every row is hidden, yet has rows', async () => {
    const read = await readFixture(book({ name: 'Data', rows: header + record(2, 'hidden="1"') }))
    expect(read.overview).toMatchObject({ preview: [], warnings: [] })
    expect(read.rows).toHaveLength(1)
  })
})

describe('several sheets', () => {
  const filled = header + record(2)

  it('names the other sheets with much the same fields, whatever they are called', async () => {
    const source = book(
      { name: 'Petunjuk', rows: makeRow(1, ['Isi lembar di bawah']) },
      { name: 'Jakarta', rows: filled },
      { name: 'Bandung', rows: filled },
      {
        name: 'Solo',
        rows:
          makeRow(2, ['Cabang Solo']) +
          makeRow(3, ['EMAIL ', 'Catatan', 'no hp', 'nama toko']) +
          record(4),
      },
      { name: 'Medan', rows: makeRow(1, ['Nama Usaha', 'Surel', 'Telepon']) + record(2) },
      { name: 'Kosong', rows: header },
      { name: 'Sebagian', rows: makeRow(1, ['Nama Toko', 'Email']) + record(2) },
      { name: 'Lain', rows: makeRow(1, ['Nama Toko', 'Jumlah']) + record(2) },
      { name: 'Rahasia', rows: filled, state: 'hidden' },
    )
    const others = ['Solo', 'Medan', 'Sebagian']
    const { overview } = await readFixture(source)
    expect(overview).toMatchObject({ sheet: 'Jakarta', alike: ['Bandung', ...others] })
    const chosen = await readFixture(source, { sheet: 'Bandung' })
    expect(chosen.overview).toMatchObject({ sheet: 'Bandung', alike: ['Jakarta', ...others] })
    expect((await readFixture(source, { sheet: 'Petunjuk' })).overview.alike).toEqual([])
  })

  it('takes no sheets for alike by a single column', async () => {
    const rows = makeRow(1, ['Email']) + makeRow(2, ['a@contoh.co.id'])
    const { overview } = await readFixture(book({ name: 'A', rows }, { name: 'B', rows }))
    expect(overview.alike).toEqual([])
  })

  it('looks into a thousand sheets', async () => {
    const long = filled + Array.from({ length: 300 }, (_, at) => record(at + 3)).join('')
    const others = Array.from({ length: 998 }, (_, at) => ({
      name: `Isi ${at}`,
      rows: makeRow(1, ['Isi', 'Keterangan']) + long.slice(header.length),
    }))
    const source = book(...others, { name: 'Data', rows: long }, { name: 'Data 2', rows: filled })
    const { overview } = await readFixture(source)
    expect(overview).toMatchObject({ sheet: 'Data', alike: ['Data 2'] })
  })
})
