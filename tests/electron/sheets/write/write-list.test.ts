import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { sheetLimits } from '#electron/sheets/limits'
import { type Table, writeTable } from '#electron/sheets/write/write-table'
import { readZipDirectory, unpackEntry } from '#electron/sheets/xlsx/zip-directory'
import { temporaryFolder } from '#tests/electron/temporary-folder'
import { readFixture } from '../read-fixture'

const columns = [{ header: 'Nama Toko' }, { header: 'No HP' }, { header: 'Keterangan' }]
const rows = [
  ['Toko Sumber Rejeki Makmur', '08123', ''],
  ['B', '', 'x'.repeat(200)],
]

async function writeList(table: Partial<Table> = {}): Promise<string> {
  const path = join(temporaryFolder(), 'hasil.xlsx')
  await writeTable({ path, format: 'xlsx', columns, rows, ...table })
  return path
}

/** A part of a written workbook as it stands in its zip. */
async function readPart(path: string, part: string): Promise<string> {
  const zip = readFileSync(path)
  const entry = readZipDirectory(zip, sheetLimits).get(part.toLowerCase())
  if (entry === undefined) throw new Error(`no ${part}`)
  let text = ''
  for await (const chunk of unpackEntry(zip, entry)) text += chunk.toString()
  return text
}

function widthsOf(xml: string): number[] {
  return [...xml.matchAll(/<col [^>]*width="(\d+)"/g)].map(([, width]) => Number(width))
}

describe('a list in a workbook', () => {
  it('has filters over the header and all rows, by the name Excel keeps for them too', async () => {
    const path = await writeList()
    const sheet = await readPart(path, 'xl/worksheets/sheet1.xml')
    expect(sheet).toContain('</sheetData><autoFilter ref="A1:C3"/></worksheet>')
    expect(await readPart(path, 'xl/workbook.xml')).toContain(
      `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'Data'!$A$1:$C$3</definedName>`,
    )
    expect((await readXlsx(readFileSync(path))).sheets[0]?.autoFilter?.range).toBe('A1:C3')
  })

  it('has its elements in the order that the format asks for', async () => {
    const sheet = await readPart(await writeList(), 'xl/worksheets/sheet1.xml')
    const order = ['<sheetViews', '<sheetFormatPr', '<cols', '<sheetData', '<autoFilter']
    const places = order.map((element) => sheet.indexOf(element))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(places[0]).toBeGreaterThan(0)
  })

  it('has a bold header that stays in sight, and text cells', async () => {
    const book = await readXlsx(readFileSync(await writeList()), { readStyles: true })
    const [sheet] = book.sheets
    expect(sheet?.freezePane).toMatchObject({ rows: 1 })
    expect(sheet?.cells?.get('0,2')?.style).toMatchObject({ font: { bold: true }, numFmt: '@' })
    expect(sheet?.cells?.get('1,1')?.style).toMatchObject({ numFmt: '@' })
    expect(sheet?.cells?.get('1,1')?.style?.font?.bold).toBeFalsy()
  })

  it('is as wide as what its columns hold, within reason', async () => {
    const sheet = await readPart(await writeList(), 'xl/worksheets/sheet1.xml')
    expect(widthsOf(sheet)).toEqual([27, 10, 60])
    const narrow = await writeList({ columns: [{ header: 'X' }], rows: [['1']] })
    expect(widthsOf(await readPart(narrow, 'xl/worksheets/sheet1.xml'))).toEqual([8])
  })

  it('is measured by its first thousand rows, or by all where they can be read twice', async () => {
    const long = [...Array.from({ length: 1000 }, () => ['a']), ['x'.repeat(40)]]
    const one = { columns: [{ header: 'Nama' }], rows: long }
    const widths = async (table: Partial<Table>) =>
      widthsOf(await readPart(await writeList(table), 'xl/worksheets/sheet1.xml'))
    expect(await widths(one)).toEqual([9])
    expect(await widths({ ...one, measured: long })).toEqual([42])
  })

  it('has filters over its header where it has no rows', async () => {
    const sheet = await readPart(await writeList({ rows: [] }), 'xl/worksheets/sheet1.xml')
    expect(sheet).toContain('<autoFilter ref="A1:C1"/>')
  })

  it('goes on upon another sheet where one takes no more rows', { timeout: 120_000 }, async () => {
    function* many() {
      for (let row = 1; row <= 1_048_576; row += 1) yield [String(row)]
    }
    const path = await writeList({ columns: [{ header: 'Nama Toko' }], rows: many() })
    const read = await readFixture({ kind: 'file', path }, { sheet: 'Data_2' })
    expect(read.rows.map(({ cells }) => cells)).toEqual([['1048576']])
    expect(await readPart(path, 'xl/workbook.xml')).toContain(`'Data_2'!$A$1:$A$2<`)
  })

  it('is the same bytes for the same rows', async () => {
    const [one, other] = [await writeList(), await writeList()]
    expect(readFileSync(one).equals(readFileSync(other))).toBe(true)
  })
})

describe('the sheet of sums', () => {
  const summary = {
    name: 'Ringkasan',
    rows: () => [
      { cells: ['Nama berkas', '=1+1'] },
      { cells: ['Dimulai', { at: 1_790_000_000, text: '' }] },
      { cells: [] },
      { cells: ['Total', 8_520_000], isBold: true },
    ],
  }

  it('has numbers with thousands, moments and guarded texts', async () => {
    const book = await readXlsx(readFileSync(await writeList({ summary })), { readStyles: true })
    const sheet = book.sheets[1]
    expect(sheet?.name).toBe('Ringkasan')
    expect(sheet?.rows[0]).toEqual(['Nama berkas', "'=1+1"])
    expect(sheet?.rows[1]?.[1]).toEqual(new Date((1_790_000_000 + 7 * 3600) * 1000))
    expect(sheet?.rows[3]?.[1]).toBe(8_520_000)
    expect(sheet?.cells?.get('3,1')?.style).toMatchObject({
      numFmt: '#,##0',
      font: { bold: true },
    })
  })

  it('is never taken for rows', async () => {
    const { overview, rows: read } = await readFixture({
      kind: 'file',
      path: await writeList({ summary }),
    })
    expect(overview).toMatchObject({ sheet: 'Data', alike: [] })
    expect(read).toHaveLength(2)
  })

  it('is asked for once all rows are written, and CSV has none', async () => {
    let written = 0
    function* counted() {
      for (const row of rows) {
        yield row
        written += 1
      }
    }
    const sums = { name: 'Ringkasan', rows: () => [{ cells: [written] }] }
    const path = await writeList({ rows: counted(), summary: sums })
    expect((await readXlsx(readFileSync(path))).sheets[1]?.rows).toEqual([[2]])
    const csv = join(temporaryFolder(), 'hasil.csv')
    await writeTable({ path: csv, format: 'csv', columns, rows: [], summary: sums })
    expect(readFileSync(csv, 'utf8')).toBe('\ufeffNama Toko;No HP;Keterangan\r\n')
  })
})
