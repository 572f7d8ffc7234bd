import { describe, expect, it } from 'vitest'
import { sheetLimits } from '#electron/sheets/limits'
import { makeCompound } from './make-xls'
import {
  makeRow,
  makeXlsx,
  makeXlsxParts,
  makeZip,
  type XlsxParts,
  type ZipPart,
} from './make-xlsx'
import { readFixture, refusalOf, tempFile } from './read-fixture'

const header = makeRow(1, ['Nama Toko', 'Email', 'No HP'])
const record = makeRow(2, ['Toko AHE', 'ahe@contoh.co.id', '081234567890'])
function one(rows: string): XlsxParts {
  return { sheets: [{ name: 'Data', rows }] }
}

describe('refusing what is no XLSX', () => {
  const good = makeXlsx(one(header + record))
  const lie = (name: string, bend: Partial<ZipPart>) =>
    makeZip(
      makeXlsxParts(one(header + record)).map((part) =>
        part.name === name ? { ...part, ...bend } : part,
      ),
    )
  const sheet = 'xl/worksheets/sheet1.xml'
  const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
  const corrupt = Buffer.from(good)
  corrupt.fill(0x55, good.indexOf(sheet) + sheet.length, good.indexOf(sheet) + sheet.length + 20)

  it.each<[name: string, content: Buffer, code: string]>([
    ['a truncated file', good.subarray(0, good.length - 400), 'file-damaged'],
    ['the first half of a file', good.subarray(0, good.length / 2), 'file-damaged'],
    ['a part with broken bytes', corrupt, 'file-damaged'],
    ['a part longer than it claims', lie(sheet, { claimedBytes: 50 }), 'file-damaged'],
    ['a part shorter than it claims', lie(sheet, { claimedBytes: 5000 }), 'file-damaged'],
    ['a part that claims gigabytes', lie(sheet, { claimedBytes: 0xfffffff0 }), 'file-too-large'],
    ['a zip bomb', lie(sheet, { content: Buffer.alloc(30_000_000, 0x20) }), 'file-too-large'],
    [
      'a zip of too many parts',
      makeZip(Array.from({ length: 5001 }, (_, index) => ({ name: `${index}`, content: '' }))),
      'file-too-large',
    ],
    ['an encrypted zip', lie(sheet, { flags: 1 }), 'file-encrypted'],
    ['a password-protected workbook', makeCompound('EncryptedPackage'), 'file-encrypted'],
    ['an .xls of Excel 95', makeCompound('Book'), 'file-old-xls'],
    ['an old Word document', makeCompound('WordDocument'), 'file-not-a-table'],
    ['an XML bomb in the sheet', lie(sheet, { content: `${laughs}<worksheet/>` }), 'file-damaged'],
    [
      'an XML bomb in the texts',
      lie('xl/sharedStrings.xml', { content: `<?xml version="1.0"?>${laughs}<sst/>` }),
      'file-damaged',
    ],
    ['an endless tag', lie(sheet, { content: `<c r="${'A'.repeat(3_000_000)}` }), 'file-damaged'],
    [
      'XML that ends in a tag',
      lie(sheet, { content: '<worksheet><sheetData><row r="1"' }),
      'file-damaged',
    ],
    [
      'a cell beyond the last column',
      makeXlsx(one('<row r="1"><c r="XFE1"><v>1</v></c></row>')),
      'file-damaged',
    ],
    ['a row beyond the last', makeXlsx(one('<row r="1048577"/>')), 'file-damaged'],
    [
      'a shared string that is not there',
      makeXlsx(one(`${header}<row r="2"><c r="A2" t="s"><v>7</v></c></row>`)),
      'file-damaged',
    ],
    [
      'a workbook without its sheet',
      makeZip(makeXlsxParts(one(header)).filter(({ name }) => name !== sheet)),
      'file-damaged',
    ],
    [
      'a part that is there twice',
      makeZip([...makeXlsxParts(one(header)), ...makeXlsxParts(one(header + record))]),
      'file-damaged',
    ],
    ['an empty sheet', makeXlsx(one('')), 'file-empty'],
    ['records without a header', makeXlsx(one(record)), 'file-no-header'],
    ['a Word document', makeZip([{ name: 'word/document.xml', content: 'x' }]), 'file-not-a-table'],
    ['any other zip', makeZip([{ name: 'foto.txt', content: 'x' }]), 'file-not-a-table'],
    ['an empty zip', makeZip([]), 'file-not-a-table'],
  ])('refuses %s', async (_, content, code) => {
    expect((await refusalOf(readFixture(tempFile(content, 'toko.xlsx')))).code).toBe(code)
  })

  it('refuses a workbook beyond the limit', async () => {
    const limits = { ...sheetLimits, zipBytes: 100 }
    const refusal = await refusalOf(readFixture(tempFile(good, 'toko.xlsx'), {}, limits))
    expect(refusal.code).toBe('file-too-large')
  })

  it('refuses a sheet that is not there', async () => {
    const refusal = await refusalOf(readFixture(tempFile(good, 'toko.xlsx'), { sheet: 'Lain' }))
    expect(refusal.code).toBe('file-damaged')
  })
})
