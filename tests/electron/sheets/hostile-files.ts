import type { KnownHeaders } from '#electron/sheets/header-row'
import type { SheetReader } from '#electron/sheets/sheet-reader'
import type { SheetSource } from '#electron/sheets/sheet-source'
import { makeBiff, makeCompound, makeXls, record, u16 } from './make-xls'
import { makeXlsb, makeXlsbParts, u32, xlsbRecord, xlsbRow } from './make-xlsb'
import { makeZip } from './make-xlsx'
import { createRandom } from './random'

/** Its content is made only when asked for: together they would fill the memory. */
export type HostileFile = readonly [name: string, make: () => Buffer | string, code?: string]

/** The code a file is refused with, or `read`. */
export function tellOutcome(
  reader: SheetReader,
  source: SheetSource,
  known: KnownHeaders,
): Promise<string> {
  return reader.inspect(source, {}, known).then(
    () => 'read',
    (error: unknown) =>
      error instanceof Error && 'code' in error ? String(error.code) : String(error),
  )
}

const header = ['Nama Toko', 'Email']
const shop = ['Toko AHE', 'ahe@contoh.co.id']

function noise(start: string | Buffer, length = 500_000): Buffer {
  const random = createRandom(7)
  const bytes = Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)))
  return Buffer.concat([Buffer.from(start), bytes])
}

const oleSignature = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const xls = makeXls({ sheets: [{ name: 'Data', rows: [header, shop] }] })
/** Where the sectors of the small .xls lie: 8 of the stream, the directory, the table. */
const tableAt = 10 * 512

function bend(file: Buffer, at: number, value: number): Buffer {
  const bent = Buffer.from(file)
  bent.writeUInt32LE(value, at)
  return bent
}

function biff(...cells: readonly Buffer[]): Buffer {
  const stream = makeBiff({ sheets: [{ name: 'Data', rows: [] }] })
  const end = stream.subarray(stream.length - 4)
  return makeCompound('Workbook', Buffer.concat([stream.subarray(0, -4), ...cells, end]))
}

const number = (row: number, column: number) =>
  record(0x0203, u16(row, column, 0), Buffer.alloc(8, 1))

const odsHead =
  '<office:document-content xmlns:office="o" xmlns:table="t"><office:body><office:spreadsheet>'
const odsTail = '</office:spreadsheet></office:body></office:document-content>'
function ods(content: string | Buffer, claimedBytes?: number): Buffer {
  return makeZip([
    { name: 'mimetype', content: 'x' },
    { name: 'content.xml', content, ...(claimedBytes === undefined ? {} : { claimedBytes }) },
  ])
}

const repeatedCell =
  '<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>'
const repeatedRow = `<table:table-row table:number-rows-repeated="1048576">${repeatedCell}</table:table-row>`

function xlsb(...sheet: readonly Buffer[]): Buffer {
  return makeZip(
    makeXlsbParts([{ name: 'Data', rows: [] }]).map((part) =>
      part.name.includes('sheet1') ? { ...part, content: Buffer.concat(sheet) } : part,
    ),
  )
}

const xmlHead = '<?xml version="1.0"?><Workbook xmlns="urn:x" xmlns:ss="urn:x"><Worksheet><Table>'
const xmlTail = '</Table></Worksheet></Workbook>'
const laughs =
  '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;">]>'

function sheetsAtOnePlace(count: number): Buffer {
  const rows = Array.from({ length: 3000 }, () => shop)
  const parts = { sheets: [{ name: 'Data', rows }] }
  const plain = makeBiff(parts)
  const start = plain.length - plain.subarray(plain.indexOf(u16(0x0809, 16), 4)).length
  const bytes = 4 + 8 + 8
  const bound = (at: number) =>
    record(0x0085, u32(at), Buffer.from([0, 0, 4, 1]), Buffer.from('Data', 'utf16le'))
  const at = start + count * bytes
  return makeCompound(
    'Workbook',
    makeBiff({ ...parts, globals: Array.from({ length: count }, () => bound(at)) }),
  )
}

/** Files that are made to hurt a reader, each with how it is to be refused where only one way is right. */
export const hostileFiles: readonly HostileFile[] = [
  ['.xls: noise', () => noise(oleSignature)],
  ['.xls: the signature alone', () => oleSignature],
  ['.xls: the first half', () => xls.subarray(0, xls.length / 2)],
  ['.xls: a stream in a circle', () => bend(xls, tableAt, 0), 'file-damaged'],
  ['.xls: a directory in a circle', () => bend(xls, tableAt + 8 * 4, 8), 'file-damaged'],
  ['.xls: a table of sectors in a circle', () => bend(bend(xls, 68, 3), 512 * 5 - 4, 3)],
  ['.xls: a table beyond the file', () => bend(xls, 76, 0x7fffffff), 'file-damaged'],
  ['.xls: a stream of four gigabytes', () => bend(xls, 9 * 512 + 248, 0xffffffff), 'file-damaged'],
  ['.xls: a far cell', () => biff(number(65535, 65535)), 'file-damaged'],
  [
    '.xls: the last cell of every row',
    () => biff(...Array.from({ length: 65536 }, (_, row) => number(row, 255))),
    'file-too-large',
  ],
  [
    '.xls: millions of records',
    () => biff(Buffer.alloc(12_000_000, record(0x0001))),
    'file-too-large',
  ],
  [
    '.xls: large and harmless',
    () =>
      biff(
        ...Array.from({ length: 60_000 }, (_, row) =>
          Buffer.concat(Array.from({ length: 10 }, (__, column) => number(row, column))),
        ),
      ),
  ],
  ['.xls: a thousand sheets that are one', () => sheetsAtOnePlace(1000), 'file-damaged'],
  ['.xlsb: a row beyond the last', () => xlsb(xlsbRow(0xffffffff), xlsbRecord(5, u32(0, 0, 0, 0)))],
  ['.xlsb: a far cell', () => xlsb(xlsbRow(0), xlsbRecord(5, u32(0x7fffffff, 0, 0, 0)))],
  [
    '.xlsb: the last cell of every row',
    () =>
      xlsb(
        Buffer.concat(
          Array.from({ length: 200_000 }, (_, row) =>
            Buffer.concat([xlsbRow(row), xlsbRecord(5, u32(16383, 0, 0, 0))]),
          ),
        ),
      ),
    'file-too-large',
  ],
  [
    '.xlsb: a text of four gigabytes',
    () => xlsb(xlsbRow(0), xlsbRecord(6, u32(0, 0, 0xfffffff0))),
    'file-damaged',
  ],
  ['.xlsb: noise', () => xlsb(noise(''))],
  [
    '.xlsb: a part of 300 MB',
    () =>
      makeZip([
        ...makeXlsbParts([{ name: 'Data', rows: [header] }]),
        { name: 'x.bin', content: Buffer.alloc(300_000_000) },
      ]),
    'file-too-large',
  ],
  ['.xlsb: cut off', () => makeXlsb([{ name: 'Data', rows: [header] }]).subarray(0, 500)],
  ['zip: noise', () => noise('PK\x03\x04')],
  ['.ods: noise inside', () => ods(noise(''))],
  ['.ods: claims gigabytes', () => ods('x', 0xfffffff0), 'file-too-large'],
  ['.ods: more than it claims', () => ods(Buffer.alloc(200_000_000, 0x20), 2000), 'file-damaged'],
  ['.ods: 150 MB of spaces', () => ods(Buffer.alloc(150_000_000, 0x20)), 'file-damaged'],
  ['.ods: 100 MB of elements', () => ods(Buffer.alloc(100_000_000, '<a/>')), 'file-too-large'],
  ['HTML: 90 MB of signs', () => `<table><tr><td>${'&amp;'.repeat(18_000_000)}`, 'file-too-large'],
  ['HTML: 90 MB of breaks', () => `<html>${'<br>'.repeat(20_000_000)}`, 'file-too-large'],
  ['.ods: nested', () => ods(Buffer.alloc(300_000, '<a>')), 'file-damaged'],
  [
    '.ods: everything repeated',
    () => ods(`${odsHead}<table:table>${repeatedRow}</table:table>${odsTail}`),
    'file-too-large',
  ],
  [
    '.ods: everything repeated, in steps',
    () =>
      ods(
        `${odsHead}<table:table>${repeatedRow.replace('1048576', '1000').repeat(1000)}</table:table>${odsTail}`,
      ),
    'file-too-large',
  ],
  ['HTML: noise', () => noise('<html><table><tr><td>'), 'file-not-a-table'],
  ['HTML: 100,000 levels', () => `<html>${'<div>'.repeat(100_000)}`, 'file-damaged'],
  ['HTML: 100,000 tables', () => '<table><tr><td>'.repeat(100_000), 'file-damaged'],
  [
    'HTML: a million columns wide, often',
    () => `<table>${'<tr><td colspan=1000000>a<td>b'.repeat(100_000)}</table>`,
  ],
  [
    'HTML: a million rows high, often',
    () => `<table>${`<tr>${'<td rowspan=1000000>a'.repeat(100)}`.repeat(3000)}</table>`,
  ],
  [
    'HTML: 10 million cells',
    () => `<table>${`<tr>${'<td>a'.repeat(200)}`.repeat(50_000)}</table>`,
    'file-too-large',
  ],
  ['HTML: an endless attribute', () => `<table x="${'a'.repeat(50_000_000)}`, 'file-not-a-table'],
  ['HTML: an endless cell', () => `<table><tr><td>${'a'.repeat(50_000_000)}`, 'file-not-a-table'],
  ['XML: entities of entities', () => `${laughs}<Workbook>&c;</Workbook>`],
  ['XML: 100,000 levels', () => `${xmlHead}${'<a>'.repeat(100_000)}`, 'file-damaged'],
  ['XML: a far row', () => `${xmlHead}<Row ss:Index="99999999999"/>${xmlTail}`, 'file-damaged'],
  [
    'XML: wide and far',
    () =>
      `${xmlHead}${'<Row><Cell ss:MergeAcross="16000"/><Cell><Data ss:Type="String">a</Data></Cell></Row>'.repeat(100_000)}${xmlTail}`,
  ],
  ['XML: noise', () => noise(xmlHead)],
]
