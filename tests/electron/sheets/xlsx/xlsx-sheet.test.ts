import { streamXlsxRows } from 'hucre/xlsx'
import { readSheet as readExcelFile } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import type { SheetSource } from '#electron/sheets/sheet-source'
import { makeRow, makeXlsx, type XlsxParts } from '../make-xlsx'
import { readFixture, tempFile } from '../read-fixture'

const header = makeRow(1, ['Nama Toko', 'Email', 'No HP'])
const record = makeRow(2, ['Toko AHE', 'ahe@contoh.co.id', '081234567890'])
const cells = ['Toko AHE', 'ahe@contoh.co.id', '081234567890']
function one(rows: string): XlsxParts {
  return { sheets: [{ name: 'Data', rows }] }
}
function xlsx(parts: XlsxParts): SheetSource {
  return tempFile(makeXlsx(parts), 'toko.xlsx')
}

/** One row below a header `A B C D`, its cells as XML. */
function cellRow(xml: string, more: Partial<XlsxParts> = {}): XlsxParts {
  return {
    ...one(`${makeRow(1, ['Nama Toko', 'Email', 'No HP', 'X'])}<row r="2">${xml}</row>`),
    ...more,
  }
}
function number(style: number, value: string | number) {
  return `<c r="A2" s="${style}"><v>${value}</v></c>`
}

describe('reading XLSX', () => {
  it.each<[name: string, parts: XlsxParts, rows: readonly (readonly string[])[]]>([
    ['inline strings', one(header + record), [cells]],
    [
      'shared strings',
      cellRow('<c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>0</v></c>', {
        shared: '<si><t>nol</t></si><si><t>satu &amp; dua</t></si>',
      }),
      [['satu & dua', 'nol', '', '']],
    ],
    [
      'rich text',
      cellRow('<c r="A2" t="s"><v>0</v></c>', {
        shared:
          '<si><r><rPr><b/></rPr><t>Toko </t></r><r><t xml:space="preserve">Maju </t></r><r><t>Jaya</t></r></si>',
      }),
      [['Toko Maju Jaya', '', '', '']],
    ],
    [
      'rich inline text',
      cellRow('<c r="A2" t="inlineStr"><is><r><t>Toko</t></r><r><t> Maju</t></r></is></c>'),
      [['Toko Maju', '', '', '']],
    ],
    [
      'text of runs beside a value, each by its type',
      cellRow(
        '<c r="A2" t="inlineStr"><v>7</v><is><r><t xml:space="preserve">Toko </t></r><rPh sb="0" eb="1"><t>x</t></rPh><r><rPr><b/></rPr><t>Maju</t></r></is></c><c r="B2" t="str"><is><t>salah</t></is><v>benar</v></c><c r="C2"><is><t>tanpa jenis</t></is></c><c r="D2"><is><t>salah</t></is><v>5</v></c>',
      ),
      [['Toko Maju', 'benar', 'tanpa jenis', '5']],
    ],
    [
      'phonetic guides left out',
      cellRow('<c r="A2" t="s"><v>0</v></c>', {
        shared: '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>',
      }),
      [['東京', '', '', '']],
    ],
    [
      'results of formulas',
      cellRow(
        '<c r="A2" t="str"><f>A1&amp;"x"</f><v>Nama x</v></c><c r="B2"><f>1+1</f><v>2</v></c>',
      ),
      [['Nama x', '2', '', '']],
    ],
    [
      'truth values',
      cellRow('<c r="A2" t="b"><v>1</v></c><c r="B2" t="b"><v>0</v></c>'),
      [['TRUE', 'FALSE', '', '']],
    ],
    [
      'escaped characters',
      cellRow(
        '<c r="A2" t="inlineStr"><is><t>a_x000A_b &lt;&#233;&#x1F3EA;&gt; &constructor; _x005F_x0041_</t></is></c>',
      ),
      [['a\nb <é🏪> &constructor; _x0041_', '', '', '']],
    ],
    [
      'CDATA, comments and spaces in tags',
      cellRow(
        '<!-- > --><c  r = "A2"\n t=\'inlineStr\' ><is ><t ><![CDATA[a < b]]></t ></is ></c >',
      ),
      [['a < b', '', '', '']],
    ],
    [
      'cells without references',
      cellRow('<c t="inlineStr"><is><t>A</t></is></c><c><v>2</v></c>'),
      [['A', '2', '', '']],
    ],
    ['gaps between cells', cellRow('<c r="C2"><v>3</v></c>'), [['', '', '3', '']]],
    [
      'empty styled rows and cells',
      one(`${header}<row r="2"><c r="A2" s="0"/><c r="B2"/></row><row r="3"/>${makeRow(4, cells)}`),
      [cells],
    ],
    [
      'rows without numbers',
      one(`<row>${header.replace(/<row[^>]*>/, '')}<row>${record.replace(/<row[^>]*>/, '')}`),
      [cells],
    ],
    [
      'title rows above',
      one(
        makeRow(1, ['Data November']) +
          makeRow(3, ['Nama Toko', 'Email', 'No HP']) +
          makeRow(4, cells),
      ),
      [cells],
    ],
    ['remarks beside the table', one(header + makeRow(2, [...cells, null, 'cek lagi'])), [cells]],
    [
      'a cell at XFD1048576',
      one(`${header}${record}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`),
      [cells],
    ],
    [
      'a guarded formula',
      cellRow('<c r="A2" t="inlineStr"><is><t>\'+62812</t></is></c>'),
      [['+62812', '', '', '']],
    ],
  ])('reads %s', async (_, parts, rows) => {
    const read = await readFixture(xlsx(parts))
    expect(read.rows.map((row) => row.cells)).toEqual(rows)
    expect(read.rowCount).toBe(rows.length)
    expect(read.overview).toMatchObject({ format: 'xlsx', sheet: 'Data', encoding: null })
  })

  it('numbers rows as Excel does', async () => {
    const { rows, overview } = await readFixture(
      xlsx(
        one(
          makeRow(
            3,
            cells.map(() => 'Email'),
          ) +
            makeRow(7, cells) +
            makeRow(9, cells),
        ),
      ),
    )
    expect(overview.headerRow).toBe(3)
    expect(rows.map(({ rowNumber }) => rowNumber)).toEqual([7, 9])
  })

  it.each<
    [name: string, format: string | number, value: string | number, text: string, damage: string]
  >([
    ['a phone', 0, 81234567890, '81234567890', 'number'],
    ['a phone in the exponent form of XML', 0, '6.2812345678900000E+12', '6281234567890', 'number'],
    ['a phone shown with its zero', '000000000000', 81234567890, '081234567890', 'lost-zero'],
    [
      'a phone shown with its zero and dashes',
      '0000\\-0000\\-0000',
      81234567890,
      '081234567890',
      'lost-zero',
    ],
    ['a zero written before any number', '"0"#', 81234567890, '081234567890', 'lost-zero'],
    ['a country code written before', '"+62"0', 81234567890, '+6281234567890', 'lost-zero'],
    ['a coloured format with sections', '[Red]00000;-0', 123, '00123', 'lost-zero'],
    ['thousands', '#,##0', 150000, '150000', 'number'],
    ['sixteen digits', 0, '1234567890123456', '1234567890123456', 'number-precision'],
    ['a fraction', 0, '0.30000000000000004', '0.3', 'number'],
    ['a negative number', 0, -5, '-5', 'number'],
    ['a date', 14, 45_962, '2025-11-01', 'date'],
    ['a date and time', 'dd/mm/yyyy hh:mm', 45_962.75, '2025-11-01 18:00:00', 'date'],
    ['a time', 'h:mm', 0.5, '12:00:00', 'date'],
    ['a long time', '[h]:mm', 2.5, '1900-01-02 12:00:00', 'date'],
    ['the first day of 1900', 14, 1, '1900-01-01', 'date'],
    ['the day that never was', 14, 60, '1900-02-29', 'date'],
    ['the day after', 14, 61, '1900-03-01', 'date'],
    ['a serial beyond the calendar', 14, 81234567890, '81234567890', 'date'],
    ['a format without end', '['.repeat(500_000), 5, '5', 'number'],
    ['letters in quotes', '0 "hari"', 5, '5', 'number'],
  ])('gives %s as a person sees it', async (_, format, value, text, damage) => {
    const { rows } = await readFixture(xlsx(cellRow(number(1, value), { formats: [format] })))
    expect(rows[0]?.cells[0]).toBe(text)
    expect(rows[0]?.damage).toEqual({ 0: damage })
  })

  it.each([
    [0, '1904-01-01'],
    [44_500, '2025-11-01'],
  ])('counts day %i from 1904 where the workbook does', async (day, text) => {
    const { rows } = await readFixture(
      xlsx(cellRow(number(1, day), { formats: [14], date1904: true })),
    )
    expect(rows[0]?.cells[0]).toBe(text)
  })

  it('marks errors of formulas', async () => {
    const { rows } = await readFixture(
      xlsx(cellRow('<c r="B2" t="e"><f>VLOOKUP()</f><v>#N/A</v></c>')),
    )
    expect(rows[0]).toMatchObject({ cells: ['', '#N/A', '', ''], damage: { 1: 'formula-error' } })
  })

  it('chooses the sheet whose header is known, and shows only visible ones', async () => {
    const source = xlsx({
      sheets: [
        { name: 'Petunjuk', rows: makeRow(1, ['Isi lembar Bandung']) },
        { name: 'Rahasia', rows: header + record, state: 'hidden' },
        { name: 'Bandung &amp; Cimahi', rows: header + record },
      ],
    })
    const { overview, rows } = await readFixture(source)
    expect(overview.sheets).toEqual(['Petunjuk', 'Bandung & Cimahi'])
    expect(overview.sheet).toBe('Bandung & Cimahi')
    expect(rows).toHaveLength(1)
    expect((await readFixture(source, { sheet: 'Petunjuk' })).overview.header).toEqual([
      'Isi lembar Bandung',
    ])
  })

  it('agrees with two other readers', async () => {
    const parts = cellRow(
      '<c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><t>b &amp; c</t></is></c><c r="C2"><v>81234567890</v></c><c r="D2" t="s"><v>1</v></c>',
      {
        shared:
          '<si><r><t xml:space="preserve">Toko </t></r><r><t>Maju</t></r></si><si><t>é 🏪</t></si>',
      },
    )
    const content = makeXlsx(parts)
    const { overview, rows } = await readFixture(tempFile(content, 'toko.xlsx'))
    const ours = [overview.header, ...rows.map((row) => row.cells)]
    const toTexts = (values: readonly unknown[]) => values.map((value) => String(value ?? ''))
    expect((await readExcelFile(content)).map(toTexts)).toEqual(ours)
    const hucre: string[][] = []
    for await (const { values } of streamXlsxRows(content)) hucre.push(toTexts(values))
    expect(hucre).toEqual(ours)
  })

  it('goes by the content, not by the name', async () => {
    expect(
      (await readFixture(tempFile(makeXlsx(one(header + record)), 'a.csv'))).rows,
    ).toHaveLength(1)
    const csv = tempFile('Nama Toko,Email\nA,a@b.id', 'toko.xlsx')
    expect((await readFixture(csv)).overview.format).toBe('csv')
  })
})
