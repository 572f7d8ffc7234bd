import { streamXlsxRows } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { makeXlsxParts, makeZip, type XlsxParts, type ZipPart } from './make-xlsx'
import { readFixture, tempFile } from './read-fixture'

const titles = ['Nama Toko', 'Email', 'No HP', 'Tanggal']
const first = ['Toko AHE', 'ahe@contoh.co.id', '081234567890', '2025-11-01']
const second = ['Toko Bé', 'be@contoh.co.id', '081234567891', '']
const expected = [first, second]
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main'
const sheetPath = 'xl/worksheets/sheet1.xml'

/** The same two rows, as different programs write a workbook. */
const books: Readonly<Record<string, () => readonly ZipPart[]>> = {
  'Excel: shared texts, spans, styles, a cached formula': () =>
    book({
      formats: ['000000000000', 14],
      shared: `${si([...titles, ...first.slice(0, 2)])}<si><r><t>Toko </t></r><r><rPr><b/><sz val="11"/></rPr><t>Bé</t></r><phoneticPr fontId="1"/></si>`,
      rows:
        row(1, shared(0, 1, 2, 3), ' spans="1:4" x14ac:dyDescent="0.25"') +
        row(
          2,
          `${sharedIn(2, 4, 5)}<c r="C2" s="1"><v>81234567890</v></c><c r="D2" s="2"><v>45962</v></c>`,
          ' spans="1:4"',
        ) +
        row(
          3,
          `<c r="A3" t="s"><v>6</v></c><c r="B3" t="str"><f>LOWER("BE")&amp;"@contoh.co.id"</f><v>be@contoh.co.id</v></c><c r="C3" s="1"><v>81234567891</v></c><c r="D3" s="2"/>`,
        ),
    }),
  'Google Sheets: inline texts without references': () =>
    book({
      rows: `<row>${inline(titles)}</row><row r="2">${inline(first)}</row><row r="3">${inline(second)}</row>`,
    }),
  'LibreOffice: typed numbers and general text in every cell': () =>
    book({
      shared: si([...titles, ...first, ...second.slice(0, 3)]),
      rows:
        row(1, shared(0, 1, 2, 3), ' customFormat="false" ht="12.8" hidden="false"') +
        row(2, sharedIn(2, 4, 5, 6, 7), ' customFormat="false" ht="12.8" hidden="false"') +
        row(3, sharedIn(3, 8, 9, 10)),
    }),
  'a prefix before every name': () =>
    replaceSheet(
      book({ rows: row(1, inline(titles)) + row(2, inline(first)) + row(3, inline(second)) }),
      (xml) =>
        xml
          .replace(`xmlns="${main}"`, `xmlns:x="${main}"`)
          .replace(/<(\/?)(worksheet|sheetData|row|c|is|t)\b/g, '<$1x:$2'),
    ),
  'ISO dates and the strict form of the format': () =>
    replaceSheet(
      book({
        rows:
          row(1, inline(titles)) +
          row(2, `${inline(first.slice(0, 3))}<c r="D2" t="d"><v>2025-11-01T00:00:00</v></c>`) +
          row(3, inline(second)),
      }),
      (xml) => xml.replace(main, strict),
    ),
  'UTF-16 with a byte order mark': () =>
    book({ rows: row(1, inline(titles)) + row(2, inline(first)) + row(3, inline(second)) }).map(
      (part) =>
        part.name === sheetPath
          ? { ...part, content: Buffer.from(`\ufeff${String(part.content)}`, 'utf16le') }
          : part,
    ),
  'a byte order mark before UTF-8': () =>
    replaceSheet(
      book({ rows: row(1, inline(titles)) + row(2, inline(first)) + row(3, inline(second)) }),
      (xml) => `\ufeff${xml}`,
    ),
  'empty rows, empty cells and remarks between': () =>
    book({
      rows: `${row(1, inline(titles))}<!-- ekspor --><row r="2">${inline(first)}</row><row r="3" hidden="1">${inline(second)}</row><row r="4"/><row r="5"><c r="A5" t="inlineStr"><is><t></t></is></c><c r="B5"><v></v></c><c r="C5"><v/></c></row>`,
    }),
  'parts in folders of their own, named in capitals': () =>
    book({ rows: row(1, inline(titles)) + row(2, inline(first)) + row(3, inline(second)) }).map(
      (part) => (part.name === sheetPath ? { ...part, name: 'XL/Worksheets/Sheet1.XML' } : part),
    ),
  'everything a sheet may hold beside its rows': () =>
    replaceSheet(
      book({ rows: row(1, inline(titles)) + row(2, inline(first)) + row(3, inline(second)) }),
      (xml) =>
        xml
          .replace(
            '<sheetData>',
            '<sheetPr><tabColor rgb="FF0000"/></sheetPr><dimension ref="A1:D3"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="4" width="20"/></cols><sheetData>',
          )
          .replace(
            '</sheetData>',
            '</sheetData><autoFilter ref="A1:D3"/><mergeCells count="1"><mergeCell ref="F1:G1"/></mergeCells><dataValidations count="1"><dataValidation type="list" sqref="A2"><formula1>"a,b"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="B2" display="x"/></hyperlinks><headerFooter><oddHeader>&amp;C1</oddHeader></headerFooter>',
          ),
    ),
}

describe('workbooks as programs write them', () => {
  it.each(Object.entries(books))('reads %s', async (_, parts) => {
    const { overview, rows } = await readFixture(tempFile(makeZip(parts()), 'toko.xlsx'))
    expect(overview.header).toEqual(titles)
    expect(rows.map(({ cells }) => cells)).toEqual(expected)
  })

  it.each([
    'Excel: shared texts, spans, styles, a cached formula',
    'Google Sheets: inline texts without references',
    'LibreOffice: typed numbers and general text in every cell',
  ])('finds the same texts as another reader in %s', async (name) => {
    const content = makeZip(books[name]?.() ?? [])
    const texts: string[][] = []
    for await (const { values } of streamXlsxRows(content)) texts.push(values.map(String))
    const { rows } = await readFixture(tempFile(content, 'toko.xlsx'))
    const names = (list: readonly (readonly string[])[]) => list.map((cells) => cells.slice(0, 2))
    expect(names(rows.map(({ cells }) => cells))).toEqual(names(texts.slice(1)))
  })
})

function book({ rows, ...more }: Omit<XlsxParts, 'sheets'> & { readonly rows: string }) {
  return makeXlsxParts({ sheets: [{ name: 'Data', rows }], ...more })
}

function replaceSheet(parts: readonly ZipPart[], change: (xml: string) => string): ZipPart[] {
  return parts.map((part) =>
    part.name === sheetPath ? { ...part, content: change(String(part.content)) } : part,
  )
}

function row(line: number, cells: string, attributes = ''): string {
  return `<row r="${line}"${attributes}>${cells}</row>`
}

function inline(texts: readonly string[]): string {
  return texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')
}

function si(texts: readonly string[]) {
  return texts.map((text) => `<si><t>${text}</t></si>`).join('')
}
function shared(...places: readonly number[]) {
  return sharedIn(1, ...places)
}

function sharedIn(line: number, ...places: readonly number[]): string {
  return places.map((place, at) => `<c r="${'ABCD'[at]}${line}" t="s"><v>${place}</v></c>`).join('')
}
