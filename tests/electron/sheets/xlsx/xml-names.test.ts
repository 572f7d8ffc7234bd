import { describe, expect, it } from 'vitest'
import { makeRow, makeXlsxParts, makeZip, type XlsxParts } from '../make-xlsx'
import { readFixture, refusalOf, tempFile } from '../read-fixture'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const strictRelations = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships'
const mc = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
const x15 = 'http://schemas.microsoft.com/office/spreadsheetml/2010/11/main'

const bookPath = 'xl/workbook.xml'
const relationsPath = 'xl/_rels/workbook.xml.rels'
const stylesPath = 'xl/styles.xml'
const textsPath = 'xl/sharedStrings.xml'
const sheetPath = 'xl/worksheets/sheet1.xml'

/** A date (day 44,500 since 1904), a shared text and a plain number, styled. */
const parts: XlsxParts = {
  sheets: [
    {
      name: 'Data',
      rows: `${makeRow(1, ['Nama Toko', 'Email', 'No HP'])}<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>44500</v></c><c r="C2" s="2"><v>81234567890</v></c></row>`,
    },
  ],
  shared: '<si><t>Toko Maju</t></si>',
  formats: [14, '000000000000'],
  date1904: true,
}
const expected = ['Toko Maju', '2025-11-01', '081234567890']

type Bend = Readonly<Record<string, (xml: string) => string>>

function bent(bend: Bend) {
  const all = makeXlsxParts(parts).map((part) => ({
    ...part,
    content: bend[part.name]?.(String(part.content)) ?? part.content,
  }))
  return tempFile(makeZip(all), 'toko.xlsx')
}

function put(before: string, xml: string) {
  return (content: string) => content.replace(before, () => `${xml}${before}`)
}

/** Every name of the main namespace with a prefix. */
function prefixed(prefix: string) {
  return (xml: string) =>
    xml
      .replace('xmlns=', `xmlns:${prefix}=`)
      .replace(/<(\/?)([a-zA-Z])/g, `<$1${prefix}:$2`)
      .replace(`<${prefix}:?`, '<?')
}

const extension = (xml: string) =>
  `<extLst><ext uri="{0}" xmlns:x15="${x15}" xmlns:m="${main}">${xml}</ext></extLst>`

const decoyRows =
  '<row r="2"><c r="A2"><v>9</v></c><c r="B2"><v>9</v></c></row><row r="3"><c r="A3"><v>9</v></c></row>'

describe('XML by namespace and place', () => {
  it.each<[name: string, bend: Bend]>([
    [
      'workbook properties of an extension',
      {
        [bookPath]: put('</workbook>', extension('<x15:workbookPr chartTrackingRefBase="1"/>')),
      },
    ],
    [
      'workbook properties at another place',
      { [bookPath]: put('</workbook>', extension('<m:workbookPr date1904="0"/><workbookPr/>')) },
    ],
    [
      'sheets of an extension',
      {
        [bookPath]: put(
          '</sheets>',
          `<x15:sheet xmlns:x15="${x15}" name="Lain" sheetId="9" r:id="rId98"/>`,
        ),
      },
    ],
    [
      'number formats of differential styles',
      {
        [stylesPath]: put(
          '</styleSheet>',
          '<dxfs count="1"><dxf><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></dxf></dxfs>',
        ),
      },
    ],
    [
      'formats of an extension',
      {
        [stylesPath]: put(
          '</styleSheet>',
          extension(
            '<numFmts><numFmt numFmtId="165" formatCode="0"/></numFmts><m:cellXfs><m:xf numFmtId="9"/></m:cellXfs>',
          ),
        ),
      },
    ],
    [
      'styles before the cells’ own',
      { [stylesPath]: put('</cellXfs>', `<x15:xf xmlns:x15="${x15}" numFmtId="9"/>`) },
    ],
    [
      'texts of an extension, phonetic runs and text at other places',
      {
        [textsPath]: (xml) =>
          xml
            .replace('<si>', `${extension('<si><t>salah</t></si>')}<si><rPh sb="0"><t>a</t></rPh>`)
            .replace('</si>', '<phoneticPr><t>b</t></phoneticPr><x><t>c</t></x></si>'),
      },
    ],
    [
      'cells and rows at other places',
      {
        [sheetPath]: (xml) =>
          xml
            .replace('</sheetData>', `</sheetData>${extension(decoyRows)}${decoyRows}`)
            .replace(
              '<v>44500</v>',
              `<extLst><ext><v>1</v><is><t>x</t></is></ext></extLst><v>44500</v><x15:v xmlns:x15="${x15}">7</x15:v>`,
            ),
      },
    ],
    [
      'a prefix for everything',
      Object.fromEntries(
        [bookPath, stylesPath, textsPath, sheetPath].map((path) => [path, prefixed('x')]),
      ),
    ],
    ['a prefix for relationships', { [relationsPath]: prefixed('p') }],
    [
      'another prefix for relationship ids',
      { [bookPath]: (xml) => xml.replace('xmlns:r=', 'xmlns:hub=').replaceAll(' r:id', ' hub:id') },
    ],
    [
      'an id of another namespace',
      {
        [bookPath]: (xml) =>
          xml.replace('<sheet ', `<sheet xmlns:q="${x15}" q:id="rId98" id="rId99" `),
      },
    ],
    [
      'the strict form throughout',
      Object.fromEntries(
        [bookPath, stylesPath, textsPath, sheetPath, relationsPath].map((path) => [
          path,
          (xml: string) => xml.replaceAll(main, strict).replaceAll(relations, strictRelations),
        ]),
      ),
    ],
    [
      'a namespace declared late',
      {
        [sheetPath]: (xml) =>
          xml
            .replace(`<worksheet xmlns="${main}">`, `<w:worksheet xmlns:w="${main}">`)
            .replace('</worksheet>', '</w:worksheet>')
            .replace('<sheetData>', `<w:sheetData xmlns="${main}">`)
            .replace('</sheetData>', '</w:sheetData>'),
      },
    ],
    [
      'a prefix that means something else inside',
      {
        [sheetPath]: (xml) =>
          xml.replace(
            '<c r="B2"',
            `<y:z xmlns:y="${x15}"><c xmlns="${x15}"><v>1</v></c></y:z><c xmlns="${x15}" r="A2"><v>5</v></c><c r="B2"`,
          ),
      },
    ],
    [
      'a namespace declared by every cell',
      { [sheetPath]: (xml) => xml.replaceAll('<c ', `<c xmlns="${main}" xmlns:z="${x15}" `) },
    ],
    [
      'the fallback of alternatives',
      {
        [bookPath]: (xml) =>
          xml.replace(
            /<workbookPr[^>]*>/,
            `<mc:AlternateContent xmlns:mc="${mc}" xmlns:x15="${x15}"><mc:Choice Requires="x15"><workbookPr/></mc:Choice><mc:Fallback>$&</mc:Fallback></mc:AlternateContent>`,
          ),
        [sheetPath]: (xml) =>
          xml.replace(
            '<v>0</v>',
            `<mc:AlternateContent xmlns:mc="${mc}" xmlns:x15="${x15}"><mc:Choice Requires="x15"><v>9</v></mc:Choice><mc:Fallback><v>0</v></mc:Fallback></mc:AlternateContent>`,
          ),
      },
    ],
    [
      'attributes that only look like ours',
      {
        [sheetPath]: (xml) =>
          xml
            .replace('<c r="B2"', `<c xmlns:q="${x15}" q:s="2" q:t="s" q:r="D2" r="B2"`)
            .replace('<c r="C2"', `<c note=' t="s" r="A2" ' other="x s=1 t=" r = 'C2'`),
      },
    ],
    [
      'relationships of other makers and outside the file',
      {
        [relationsPath]: put(
          '<Relationship ',
          `<Relationship Id="rId1" Type="http://contoh.example/worksheet" Target="a.xml"/><Relationship Id="rId1" Type="${relations}/worksheet" Target="https://contoh.example/" TargetMode="External"/><x:Relationship xmlns:x="${x15}" Id="rId1" Type="${relations}/worksheet" Target="styles.xml"/>`,
        ),
      },
    ],
  ])('reads past %s', async (_, bend) => {
    const { overview, rows } = await readFixture(bent(bend))
    expect(overview.sheets).toEqual(['Data'])
    expect(rows.map(({ cells }) => cells)).toEqual([expected])
  })

  it.each<[name: string, bend: Bend]>([
    ['a sheet of another namespace', { [sheetPath]: (xml) => xml.replace(main, x15) }],
    ['another root element', { [sheetPath]: (xml) => xml.replaceAll('worksheet', 'chartsheet') }],
    ['a row that is not closed', { [sheetPath]: (xml) => xml.replace('</row>', '') }],
    ['a sheet that is not closed', { [sheetPath]: (xml) => xml.replace('</worksheet>', '') }],
    [
      'relationships of another namespace',
      { [relationsPath]: (xml) => xml.replace(packages, x15) },
    ],
  ])('refuses %s', async (_, bend) => {
    expect((await refusalOf(readFixture(bent(bend)))).code).toBe('file-damaged')
  })
})
