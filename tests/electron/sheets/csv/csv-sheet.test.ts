import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sheetLimits } from '#electron/sheets/limits'
import type { SheetSource } from '#electron/sheets/sheet-source'
import { readSheet } from '#electron/sheets/worker/sheet-job'
import type { Encoding, SheetRow, SourceOptions } from '#shared/domain/fields/sheet'
import { readFixture, refusalOf, tempFile } from '../read-fixture'

const header = 'Nama Toko,Email,No HP'
const row = 'Toko AHE,ahe@contoh.co.id,081234567890'

const bytesOf = {
  'utf-8': (text: string) => Buffer.from(text),
  'utf-16le': (text: string) => Buffer.from(text, 'utf16le'),
  'utf-16be': (text: string) => Buffer.from(text, 'utf16le').swap16(),
  'windows-1252': (text: string) =>
    Buffer.from(text.replaceAll('’', '\u0092').replaceAll('€', '\u0080'), 'latin1'),
} satisfies Partial<Record<Encoding, (text: string) => Buffer>>
function paste(text: string): SheetSource {
  return { kind: 'text', text, name: 'Tempelan' }
}

describe('reading CSV', () => {
  it.each<[name: string, content: string | Buffer, rows: readonly (readonly string[])[]]>([
    ['one row', `${header}\n${row}`, [row.split(',')]],
    ['a line end at the end', `${header}\n${row}\n`, [row.split(',')]],
    ['CR LF', `${header}\r\n${row}\r\n`, [row.split(',')]],
    ['old Mac CR', `${header}\r${row}\r`, [row.split(',')]],
    ['mixed line ends', `${header}\r\n${row}\n${row}\r${row}`, [row, row, row].map(split)],
    ['semicolons', swap(`${header}\n${row}`, ';'), [split(row)]],
    ['tabs', swap(`${header}\n${row}`, '\t'), [split(row)]],
    ['bars', swap(`${header}\n${row}`, '|'), [split(row)]],
    ['sep=; first', `sep=;\r\n${swap(`${header}\r\n${row}`, ';')}`, [split(row)]],
    [
      'sep=| first, though commas are commoner',
      'sep=|\nNama Toko|Email\nA, B, C|a@b.id\nD, E, F|d@e.id',
      [
        ['A, B, C', 'a@b.id'],
        ['D, E, F', 'd@e.id'],
      ],
    ],
    [
      'commas inside semicolon cells',
      'Nama Toko;Alamat\nA;Jl. B, C, D\nE;Jl. F, G, H',
      [
        ['A', 'Jl. B, C, D'],
        ['E', 'Jl. F, G, H'],
      ],
    ],
    ['semicolons inside quoted comma cells', 'Nama Toko,Alamat\n"A","B;C;D"', [['A', 'B;C;D']]],
    ['spaces before quotes', 'Nama Toko, Alamat\n"A", "B, C"', [['A', 'B, C']]],
    ['quotes that are text', 'Nama Toko,Alamat\nToko 3" A,Jl. "B" 3', [['Toko 3" A', 'Jl. "B" 3']]],
    ['lines in quotes', '"Nama Toko,Alamat"\n"A,""B, C"""', [['A', 'B, C']]],
    ['quoted cells', 'Nama Toko,Alamat\n"Toko ""Maju""","Jl. B, C"', [['Toko "Maju"', 'Jl. B, C']]],
    [
      'a line end in a cell',
      'Nama Toko,Alamat\nA,"Jl. B\r\nC"\nD,E',
      [
        ['A', 'Jl. B\r\nC'],
        ['D', 'E'],
      ],
    ],
    [
      'short rows',
      `${header}\nA\nB,b@c.id`,
      [
        ['A', '', ''],
        ['B', 'b@c.id', ''],
      ],
    ],
    ['empty rows', `${header}\n\n,,\n  , ,\n${row}\n\n`, [split(row)]],
    ['title rows above', `Data toko November\n\nCabang Bandung,,\n${header}\n${row}`, [split(row)]],
    ['empty lines first', `\n\n${header}\n${row}`, [split(row)]],
    ['duplicate headers', 'Nama Toko,Email,Email\nA,a@b.id,c@d.id', [['A', 'a@b.id', 'c@d.id']]],
    ['unnamed columns at the end', 'Nama Toko,Email,,\nA,a@b.id,,catatan', [['A', 'a@b.id']]],
    ['spaces kept in cells', 'Nama Toko,Kata Sandi\nA, rahasia ', [['A', ' rahasia ']]],
    ['one column', 'email\na@b.id\nc@d.id', [['a@b.id'], ['c@d.id']]],
    ['a stray NUL in a cell', `${header}\nA\0B,a@b.id,0812`, [['A\0B', 'a@b.id', '0812']]],
    ['the quote that guards a formula', `${header}\n'=1+1,'+62812,'-x`, [['=1+1', '+62812', '-x']]],
    ['a quote that guards nothing', `${header}\n'kios,a@b.id,0812`, [["'kios", 'a@b.id', '0812']]],
    ['unknown columns', 'Foo,Bar\n1,2', [['1', '2']]],
  ])('reads %s', async (_, content, rows) => {
    const read = await readFixture(tempFile(content))
    expect(read.rows.map(({ cells }) => cells)).toEqual(rows)
    expect(read.rowCount).toBe(rows.length)
    expect(read.overview.preview).toEqual(rows)
    expect(read.sha256).toBe(createHash('sha256').update(content).digest('hex'))
  })

  it.each<[keyof typeof bytesOf, string, string]>([
    ['utf-8', '', 'Toko Café ’Maju’ €'],
    ['utf-8', '\ufeff', 'Toko Café ’Maju’ €'],
    ['utf-8', '', 'Toko 吉祥 🏪'],
    ['utf-16le', '\ufeff', 'Toko Café ’Maju’ 吉祥'],
    ['utf-16be', '\ufeff', 'Toko Café ’Maju’ 吉祥'],
    ['utf-16le', '', 'Toko Café ’Maju’'],
    ['utf-16be', '', 'Toko Café ’Maju’'],
    ['windows-1252', '', 'Toko Café ’Maju’ €'],
  ])('tells %s (BOM %j) and reads %s', async (encoding, bom, name) => {
    const { overview, rows } = await readFixture(
      tempFile(bytesOf[encoding](`${bom}${header}\r\n${name},a@b.id,0812\r\n`)),
    )
    expect(overview.encoding).toBe(encoding)
    expect(overview.header[0]).toBe('Nama Toko')
    expect(rows[0]?.cells[0]).toBe(name)
  })

  it('tells windows-1252 by a single letter far down', async () => {
    const lines = `${row}\n`.repeat(5000)
    const content = Buffer.concat([
      Buffer.from(`${header}\n${lines}`),
      Buffer.from('Caf\xe9,a@b.id,1', 'latin1'),
    ])
    const { overview, rows } = await readFixture(tempFile(content))
    expect(overview.encoding).toBe('windows-1252')
    expect(rows.at(-1)?.cells[0]).toBe('Café')
  })

  it('keeps characters whole that fall on the border of two chunks', async () => {
    const name = 'é吉🏪'.repeat(50)
    const lines = Array.from(
      { length: 3000 },
      (_, index) => `${'x'.repeat(index % 7)}${name},a@b.id,1`,
    )
    const { overview, rows } = await readFixture(tempFile(`${header}\n${lines.join('\n')}`))
    expect(overview.encoding).toBe('utf-8')
    expect(rows.map(({ cells }) => `${cells[0]},a@b.id,1`)).toEqual(lines)
  })

  it('marks cells that the wrong encoding left unreadable', async () => {
    const source = tempFile(bytesOf['windows-1252'](`${header}\nCafé,a@b.id,0812`))
    const { overview, rows } = await readFixture(source, { encoding: 'utf-8' })
    expect(overview.warnings).toContain('unreadable-characters')
    expect(rows[0]?.damage).toEqual({ 0: 'unreadable-character' })
  })

  it('numbers rows as the spreadsheet does, line ends in cells included', async () => {
    const { rows } = await readFixture(
      tempFile('Judul\n\nNama Toko,Alamat\r\nA,"x\r\ny\nz"\r\n\r\nB,C\r\n"D",E'),
    )
    expect(rows.map(({ rowNumber }) => rowNumber)).toEqual([4, 8, 9])
  })

  it('tells of filled cells beyond the header', async () => {
    const { rows } = await readFixture(
      tempFile(`${header}\nA,a@b.id,0812,,Bandung,\nB,b@c.id,0813,,`),
    )
    expect(rows[0]?.extra).toEqual(['Bandung'])
    expect(rows[1]?.extra).toBeUndefined()
  })

  it('warns of duplicate headers, cut columns and a file without rows', async () => {
    const wide = Array.from({ length: 300 }, (_, index) => `Kolom ${index}`)
    const { overview } = await readFixture(tempFile(['Email', 'email', ...wide].join(',')))
    expect(overview.warnings).toEqual(['no-rows', 'duplicate-headers', 'columns-cut'])
    expect(overview.columnCount).toBe(256)
  })

  it('shows twenty rows and says that there are more', async () => {
    const { overview } = await readFixture(tempFile(`${header}\n${`${row}\n`.repeat(21)}`))
    expect(overview.preview).toHaveLength(20)
    expect(overview.truncatedPreview).toBe(true)
  })

  it.each<[name: string, options: SourceOptions, header: readonly string[]]>([
    ['separator', { separator: ';' }, [header]],
    ['header row', { headerRow: 2 }, split(row)],
    ['encoding', { encoding: 'windows-1252' }, split(header)],
  ])('obeys a chosen %s', async (_, options, expected) => {
    const { overview } = await readFixture(tempFile(`${header}\n${row}\n${row}`), options)
    expect(overview.header).toEqual(expected)
  })

  it('finds out by itself what no overview told', async () => {
    const source = tempFile(swap(`Judul\n${header}\n${row}`, ';'))
    const rows: SheetRow[] = []
    const job = {
      kind: 'read',
      source,
      options: { headerRow: 2 },
      knownHeaders: new Map(),
    } as const
    await readSheet({ ...job, limits: sheetLimits }, async (batch) => {
      rows.push(...batch)
    })
    expect(rows.map(({ cells }) => cells)).toEqual([split(row)])
  })
})

describe('refusing what is no CSV', () => {
  const html = '<!DOCTYPE html><html><body><table><tr><td>Nama</td></tr></table></body></html>'
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
  const noise = Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256))

  it.each<[name: string, content: string | Buffer, code: string, details: object]>([
    ['an empty file', '', 'file-empty', {}],
    ['nothing but spaces', ' \r\n\t\n', 'file-empty', {}],
    ['nothing but separators', ',,\n,,', 'file-empty', {}],
    ['a BOM alone', '\ufeff', 'file-empty', {}],
    ['records without a header', `${row}\n${row}`, 'file-no-header', { line: 1 }],
    ['a picture', png, 'file-not-a-table', { kind: 'PNG' }],
    ['a photo', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0]), 'file-not-a-table', { kind: 'JPEG' }],
    ['a PDF', '%PDF-1.7\n', 'file-not-a-table', { kind: 'PDF' }],
    ['bytes of no kind', noise, 'file-not-a-table', { kind: 'binary' }],
    ['a web page', html, 'file-not-a-table', { kind: 'HTML' }],
    ['a web page with a BOM', `\ufeff\n${html}`, 'file-not-a-table', { kind: 'HTML' }],
    ['an XML spreadsheet', '<?xml version="1.0"?><Workbook/>', 'file-not-a-table', { kind: 'XML' }],
    [
      'an unterminated quote',
      `${header}\n${row}\nA,"b@c.id,0812\n${row}`,
      'file-unterminated-quote',
      { line: 3, column: 2 },
    ],
    [
      'a quote closed by the next one',
      `${header}\n"A,b@c.id\n"B",c@d.id,1`,
      'file-unterminated-quote',
      { line: 2, column: 1 },
    ],
    [
      'a quote inside a cell',
      `${header}\n${row}\nToko "A, B",b@c.id,0812`,
      'file-stray-quote',
      { line: 3, column: 1 },
    ],
    [
      'an unterminated quote after a cell of several lines',
      'Nama Toko,Alamat\r\nA,"x\r\ny"\r\n"B,C',
      'file-unterminated-quote',
      { line: 4, column: 1 },
    ],
    [
      'an unterminated quote far down',
      `${header}\n${`${row}\n`.repeat(30_000)}"A,b`,
      'file-unterminated-quote',
      { line: 30_002, column: 1 },
    ],
    [
      'an unterminated quote before much',
      `${header}\n"A,b\n${`${row}\n`.repeat(60_000)}`,
      'file-unterminated-quote',
      { line: 2 },
    ],
    ['one endless line', 'x'.repeat(3_000_000), 'file-not-a-table', { kind: 'binary' }],
  ])('refuses %s', async (_, content, code, details) => {
    const refusal = await refusalOf(readFixture(tempFile(content)))
    expect(refusal.code).toBe(code)
    expect(refusal.details).toMatchObject(details)
  })

  it.each<[name: string, source: SheetSource, code: string]>([
    ['a vanished file', { kind: 'file', path: '/nowhere/toko.csv' }, 'file-not-found'],
    ['a folder', { kind: 'file', path: '/' }, 'file-not-a-table'],
    ['nothing pasted', paste(''), 'file-empty'],
  ])('refuses %s', async (_, source, code) => {
    expect((await refusalOf(readFixture(source))).code).toBe(code)
  })

  it.each([
    ['a file', tempFile(`${header}\n${row}`), { csvBytes: 20 }],
    ['a pasted text', paste(`${header}\n${row}`), { pastedChars: 20 }],
    ['too many rows', tempFile(`${header}\n${row}\n${row}\n${row}`), { rows: 3 }],
  ])('refuses %s beyond the limit, and says which', async (_, source, limit) => {
    const refusal = await refusalOf(readFixture(source, {}, { ...sheetLimits, ...limit }))
    expect(refusal.code).toBe('file-too-large')
    expect(refusal.details.limit).toBeDefined()
  })

  it.each([3, 99])('refuses header row %i where nothing stands', async (headerRow) => {
    const refusal = await refusalOf(readFixture(tempFile(`${header}\n${row}\n\n`), { headerRow }))
    expect(refusal).toEqual({ code: 'file-no-header', details: { line: headerRow } })
  })
})

function split(line: string): string[] {
  return line.split(',')
}

function swap(text: string, separator: string): string {
  return text.replaceAll(',', separator)
}
