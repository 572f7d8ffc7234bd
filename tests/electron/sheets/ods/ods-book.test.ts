import { writeOds } from 'hucre/ods'
import { describe, expect, it } from 'vitest'
import { makeZip } from '../make-xlsx'
import { readFixture, refusalOf, tempFile } from '../read-fixture'

const header = ['Nama Toko', 'Email', 'No HP']
const shop = ['Toko AHE', 'ahe@contoh.co.id', '081234567890']

const namespaces = ['office', 'table', 'text', 'style', 'number', 'calcext']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')

/** As LibreOffice writes it: `tables` within the spreadsheet, `styles` before it. */
function makeOds(tables: string, styles = '', body = 'spreadsheet', cut = 0) {
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${body}>${tables}</office:${body}></office:body></office:document-content>`
  return makeZip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
    { name: 'content.xml', content: content.slice(0, content.length - cut) },
  ])
}

function makeRow(cells: readonly string[], attributes = ''): string {
  const xml = cells.map((cell) =>
    cell.startsWith('<')
      ? cell
      : `<table:table-cell office:value-type="string"><text:p>${cell}</text:p></table:table-cell>`,
  )
  return `<table:table-row ${attributes}>${xml.join('')}</table:table-row>`
}

function makeTable(rows: string, name = 'Data', attributes = ''): string {
  return `<table:table table:name="${name}" ${attributes}>${rows}</table:table>`
}

function read(content: Uint8Array) {
  return readFixture(tempFile(content, 'toko.ods'))
}

describe('reading an .ods', () => {
  it('reads what another program wrote', async () => {
    const bytes = await writeOds({
      sheets: [
        { name: 'Catatan', rows: [['Halo & selamat']] },
        {
          name: 'Data',
          rows: [
            [...header, 'Tanggal'],
            [...shop, new Date(Date.UTC(2024, 0, 31))],
            ['Toko Dua', 'dua@contoh.co.id', 6281234567890, new Date(Date.UTC(2024, 0, 31, 9, 30))],
          ],
        },
      ],
    })
    const { overview, rows } = await read(bytes)
    expect(overview).toMatchObject({ format: 'ods', sheets: ['Catatan', 'Data'], sheet: 'Data' })
    expect(rows).toEqual([
      { rowNumber: 2, cells: [...shop, '2024-01-31'], damage: { 3: 'date' } },
      {
        rowNumber: 3,
        cells: ['Toko Dua', 'dua@contoh.co.id', '6281234567890', '2024-01-31 09:30:00'],
        damage: { 2: 'number', 3: 'date' },
      },
    ])
  })

  it('says what cells are', async () => {
    const cells = [
      '<table:table-cell office:value-type="float" office:value="81234567890"><text:p>081234567890</text:p></table:table-cell>',
      '<table:table-cell office:value-type="float" office:value="1234567890123456789"><text:p>1,2E+18</text:p></table:table-cell>',
      '<table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50%</text:p></table:table-cell>',
      '<table:table-cell table:formula="of:=NA()" office:value-type="float" office:value="0"><text:p>#N/A</text:p></table:table-cell>',
      '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>BENAR</text:p></table:table-cell>',
      '<table:table-cell office:value-type="string"><office:annotation><text:p>rahasia</text:p></office:annotation><text:p>Jl.<text:s text:c="2"/>Satu</text:p><text:p>No. <text:span>2</text:span></text:p></table:table-cell>',
    ]
    const titles = ['No HP', 'Kartu', 'Persen', 'Rumus', 'Aktif', 'Alamat']
    const { rows } = await read(makeOds(makeTable(makeRow(titles) + makeRow(cells))))
    expect(rows).toEqual([
      {
        rowNumber: 2,
        cells: ['081234567890', '1234567890123456768', '0.5', '#N/A', 'TRUE', 'Jl.  Satu\nNo. 2'],
        damage: { 0: 'lost-zero', 1: 'number-precision', 2: 'shown-otherwise', 3: 'formula-error' },
      },
    ])
  })

  it('counts rows and cells that are written once for many', async () => {
    const gap = '<table:table-cell table:number-columns-repeated="2"/>'
    const covered = '<table:covered-table-cell table:number-columns-repeated="2"/>'
    const { overview, rows } = await read(
      makeOds(
        makeTable(
          `${makeRow([gap], 'table:number-rows-repeated="3"')}<table:table-header-rows>${makeRow(['Email', gap, 'Nama Toko'])}</table:table-header-rows>${makeRow(['a@contoh.co.id', covered, 'A'], 'table:number-rows-repeated="2"')}${makeRow([gap], 'table:number-rows-repeated="1048570"')}`,
        ),
      ),
    )
    expect(overview.headerRow).toBe(4)
    expect(rows).toEqual([
      { rowNumber: 5, cells: ['a@contoh.co.id', '', '', 'A'] },
      { rowNumber: 6, cells: ['a@contoh.co.id', '', '', 'A'] },
    ])
  })

  it('leaves hidden sheets out and marks hidden and filtered rows', async () => {
    const styles =
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>'
    const rows = makeRow(header) + makeRow(shop)
    const tables =
      makeTable(rows, 'Lama', 'table:style-name="ta2"') +
      makeTable(
        `${rows}${makeRow(shop, 'table:visibility="filter"')}${makeRow(shop, 'table:visibility="collapse"')}`,
      )
    const result = await read(makeOds(tables, styles))
    expect(result.overview).toMatchObject({ sheets: ['Data'], hiddenRows: 'skip' })
    expect(result.rows.map(({ rowNumber, hidden }) => [rowNumber, hidden])).toEqual([
      [2, undefined],
      [3, true],
      [4, true],
    ])
  })

  const encrypted = makeZip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
    { name: 'content.xml', content: 'noise' },
    {
      name: 'META-INF/manifest.xml',
      content:
        '<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
    },
  ])
  it.each<[name: string, content: Buffer, code: string]>([
    ['one with a password', encrypted, 'file-encrypted'],
    [
      'one wholly encrypted',
      makeZip([{ name: 'encrypted-package', content: 'noise' }]),
      'file-encrypted',
    ],
    ['a letter with a table', makeOds(makeTable(makeRow(header)), '', 'text'), 'file-not-a-table'],
    ['an empty one', makeOds(makeTable('')), 'file-empty'],
    [
      'one that is cut off',
      makeOds(makeTable(makeRow(header)), '', 'spreadsheet', 200),
      'file-damaged',
    ],
  ])('refuses %s', async (_, content, code) => {
    expect((await refusalOf(read(content))).code).toBe(code)
  })
})
