import { describe, expect, it } from 'vitest'
import { readFixture, refusalOf, tempFile } from '../read-fixture'

const start =
  '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">'

function makeCell(text: string, type = 'String', attributes = ''): string {
  return `<Cell ${attributes}><Data ss:Type="${type}">${text}</Data></Cell>`
}

function makeRow(cells: readonly string[], attributes = ''): string {
  const xml = cells.map((cell) => (cell.startsWith('<') ? cell : makeCell(cell)))
  return `<Row ${attributes}>${xml.join('')}</Row>`
}

function makeSheet(name: string, rows: string, visible = ''): string {
  const options = `<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel">${visible}</WorksheetOptions>`
  return `<Worksheet ss:Name="${name}"><Table>${rows}</Table>${options}</Worksheet>`
}

const header = makeRow(['Nama Toko', 'Email', 'No HP'])
const shop = ['Toko &amp; AHE', 'ahe@contoh.co.id', '081234567890']

function read(body: string) {
  return readFixture(tempFile(`${start}${body}</Workbook>`, 'toko.xls'))
}

describe('reading an XML spreadsheet', () => {
  it('leaves hidden sheets out and marks hidden rows', async () => {
    const hidden = '<Visible>SheetHidden</Visible>'
    const { overview, rows } = await read(
      makeSheet('Lama', header + makeRow(shop) + makeRow(shop), hidden) +
        makeSheet('Data', `${header}${makeRow(shop, 'ss:Hidden="1"')}${makeRow(shop)}`),
    )
    expect(overview).toMatchObject({ format: 'xml', sheets: ['Data'], hiddenRows: 'skip' })
    const cells = ['Toko & AHE', 'ahe@contoh.co.id', '081234567890']
    expect(rows).toEqual([
      { rowNumber: 2, cells, hidden: true },
      { rowNumber: 3, cells },
    ])
  })

  it('leaves gaps where rows and cells say so', async () => {
    const { overview, rows } = await read(
      makeSheet(
        'Data',
        `${makeRow(['Daftar'])}${makeRow(['Nama Toko', makeCell('Email', 'String', 'ss:Index="3"')], 'ss:Index="4"')}${makeRow([makeCell('A', 'String', 'ss:MergeAcross="1"'), 'a@contoh.co.id'], 'ss:Index="7"')}`,
      ),
    )
    expect(overview).toMatchObject({ headerRow: 4, header: ['Nama Toko', '', 'Email'] })
    expect(rows).toEqual([{ rowNumber: 7, cells: ['A', '', 'a@contoh.co.id'] }])
  })

  it('says what cells are', async () => {
    const styles =
      '<Styles><Style ss:ID="s1"><NumberFormat ss:Format="000000000000"/></Style><Style ss:ID="s2"><NumberFormat ss:Format="Short Date"/></Style></Styles>'
    const titles = ['No HP', 'Kartu', 'Tanggal', 'Jam', 'Rumus', 'Kosong', 'Aktif', 'Hari']
    const comment = '<Comment><ss:Data>rahasia</ss:Data></Comment>'
    const { rows } = await read(
      styles +
        makeSheet(
          'Data',
          makeRow(titles) +
            makeRow([
              makeCell('81234567890', 'Number', 'ss:StyleID="s1"'),
              makeCell('1.2345678901234568E+18', 'Number'),
              makeCell('2024-01-31T00:00:00.000', 'DateTime', 'ss:StyleID="s2"'),
              makeCell('2024-01-31T09:30:00.000', 'DateTime'),
              makeCell('#N/A', 'Error'),
              '<Cell ss:Formula="=A1"/>',
              `<Cell><Data ss:Type="Boolean">1</Data>${comment}</Cell>`,
              makeCell('45322', 'Number', 'ss:StyleID="s2"'),
            ]),
        ),
    )
    expect(rows).toEqual([
      {
        rowNumber: 2,
        cells: [
          '081234567890',
          '1234567890123456768',
          '2024-01-31',
          '2024-01-31 09:30:00',
          '#N/A',
          '',
          'TRUE',
          '2024-01-31',
        ],
        damage: {
          0: 'lost-zero',
          1: 'number-precision',
          2: 'date',
          3: 'date',
          4: 'formula-error',
          5: 'formula-without-value',
          7: 'date',
        },
      },
    ])
  })

  it.each<[name: string, content: string, code: string]>([
    ['XML of another kind', '<?xml version="1.0"?><faktur><baris/></faktur>', 'file-not-a-table'],
    ['a workbook without sheets', `${start}</Workbook>`, 'file-not-a-table'],
    ['one that is cut off', `${start}${makeSheet('Data', header)}`, 'file-damaged'],
    [
      'rows that go back',
      `${start}${makeSheet('Data', header + makeRow(shop, 'ss:Index="1"'))}</Workbook>`,
      'file-damaged',
    ],
  ])('refuses %s', async (_, content, code) => {
    expect((await refusalOf(readFixture(tempFile(content, 'toko.xls')))).code).toBe(code)
  })
})
