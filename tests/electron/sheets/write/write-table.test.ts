import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { writeTable } from '#electron/sheets/write/write-table'
import { createRandom, randomCell } from '../random'
import { readFixture, refusalOf } from '../read-fixture'

const columns = [{ header: 'Nama Toko' }, { header: 'No HP' }, { header: 'Email' }, { header: 'X' }]
const formats = ['csv', 'xlsx'] as const

function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'tables-'))
}

describe('writeTable()', () => {
  it.each(formats)('writes %s that is read back exactly', async (format) => {
    const random = createRandom(20_251_101)
    const rows = Array.from({ length: 10_000 }, (_, index) => [
      `Toko ${index}`,
      ['+6281234567890', '081234567890', '=cmd|calc!A1', '-1'][index % 4] ?? '',
      randomCell(random),
      randomCell(random),
    ])
    const path = join(freshFolder(), `hasil.${format}`)
    await writeTable({ path, format, columns, rows })
    const { overview, rows: read } = await readFixture({ kind: 'file', path })
    expect(overview.header).toEqual(columns.map(({ header }) => header))
    expect(read.length).toBe(rows.length)
    for (const [index, row] of read.entries()) expect(row.cells).toEqual(rows[index])
  })

  it('writes CSV as Indonesian Excel opens it', async () => {
    const path = join(freshFolder(), 'hasil.csv')
    await writeTable({ path, format: 'csv', columns, rows: [['Toko; A', '0812', '', 'x']] })
    expect(readFileSync(path, 'utf8')).toBe(
      '\ufeffNama Toko;No HP;Email;X\r\n"Toko; A";0812;;x\r\n',
    )
  })

  it.each(['=1+1', '+62812', '-1', '@SUM(A1)', '\tx', '\rx', '\0x', '＝1', "'=1"])(
    'guards %j against being run as a formula, in both formats',
    async (cell) => {
      const folder = freshFolder()
      const rows = [['A', cell, '', '']]
      await writeTable({ path: join(folder, 'a.csv'), format: 'csv', columns, rows })
      await writeTable({ path: join(folder, 'a.xlsx'), format: 'xlsx', columns, rows })
      expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toMatch(/\nA;"?'/)
      const book = await readXlsx(readFileSync(join(folder, 'a.xlsx')))
      expect(book.sheets[0]?.rows[1]?.[1]).toBe(`'${cell}`)
    },
  )

  it.each(formats)('reads no row back from white space that %s guards', async (format) => {
    const path = join(freshFolder(), `hasil.${format}`)
    await writeTable({ path, format, columns, rows: [['\r', '\t', '', '']] })
    const { overview, rows } = await readFixture({ kind: 'file', path })
    expect(overview.preview).toEqual([])
    expect(rows).toEqual([])
  })

  it('makes a form with drop-downs, a bold frozen header and text cells', async () => {
    const path = join(freshFolder(), 'templat.xlsx')
    const form = [{ header: 'Jenis', choices: ['Retail', 'Grosir'] }, { header: 'No HP' }]
    await writeTable({ path, format: 'xlsx', columns: form, rows: [['Retail', '0812']] })
    const sheet = (await readXlsx(readFileSync(path), { readStyles: true })).sheets[0]
    expect(sheet?.freezePane).toMatchObject({ rows: 1 })
    expect(sheet?.dataValidations?.[0]).toMatchObject({ type: 'list', range: 'A2:A1001' })
    expect(sheet?.cells?.get('0,0')?.style?.font?.bold).toBe(true)
    expect(sheet?.cells?.get('500,1')?.style?.numFmt).toBe('@')
    expect((await readFixture({ kind: 'file', path })).rows).toHaveLength(1)
  })

  it.each(formats)('leaves the old %s whole and no draft when the rows fail', async (format) => {
    const folder = freshFolder()
    const path = join(folder, 'hasil')
    writeFileSync(path, 'lama')
    async function* failing() {
      yield ['A', '', '', '']
      throw new Error('the ledger closed')
    }
    const work = writeTable({ path, format, columns, rows: failing() })
    await expect(work).rejects.toThrow('the ledger closed')
    expect(readFileSync(path, 'utf8')).toBe('lama')
    expect(readdirSync(folder)).toEqual(['hasil'])
  })

  it.each(formats)('says when the place of %s cannot be written to', async (format) => {
    const missing = join(freshFolder(), 'tidak-ada', 'hasil')
    let isLetGo = false
    function* many() {
      try {
        for (;;) yield ['A', '', '', '']
      } finally {
        isLetGo = true
      }
    }
    const work = writeTable({ path: missing, format, columns, rows: many() })
    expect((await refusalOf(work)).code).toBe('file-write-failed')
    await expect.poll(() => isLetGo).toBe(true)
    const folder = join(freshFolder(), 'hasil')
    mkdirSync(folder)
    const onFolder = writeTable({ path: folder, format, columns, rows: [] })
    expect((await refusalOf(onFolder)).code).toMatch(/^file-(?:write-failed|locked)$/)
  })
})
