import {
  type Arbitrary,
  array,
  asyncProperty,
  constantFrom,
  integer,
  oneof,
  string,
  tuple,
} from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import { unguardFormula } from '#electron/sheets/write/formula-guard'
import type { CellDamage } from '#shared/domain/fields/sheet'
import { checkProperty } from '#tests/check-property'
import { makeXlsx } from '../make-xlsx'
import { readFixture, tempFile } from '../read-fixture'

/** From style 1 on: what cells are shown as. Numbers are formats that are built in. */
const formats = ['00000', '#,##0.00', '0%', 14, 22, 'dd/mm/yyyy hh:mm', '"Rp" #,##0', '@', 1, 4]

type Cell =
  | { readonly kind: 'gap' | 'empty' }
  | { readonly kind: 'shared' | 'inline' | 'formula'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly style: number }
  | { readonly kind: 'boolean'; readonly value: boolean }

const texts = oneof(
  string({ unit: 'grapheme', minLength: 1, maxLength: 10 }),
  constantFrom(
    '081234567890',
    'a & b',
    '<t>',
    '  x ',
    'a\nb',
    "'=1",
    'Toko D’Nala',
    '🏪',
    '1e5',
    '𝟙',
  ),
)
const numbers = oneof(
  integer({ min: -100_000, max: 100_000 }),
  integer({ min: 1, max: 999_999_999_999_999 }),
  integer({ min: -99_999_999, max: 99_999_999 }).map((value) => value / 1000),
  integer({ min: 61 * 86_400, max: 80_000 * 86_400 }).map((seconds) => seconds / 86_400),
)

const cells: Arbitrary<Cell> = oneof(
  constantFrom<Cell>({ kind: 'gap' }, { kind: 'empty' }),
  tuple(constantFrom('shared', 'inline', 'formula'), texts).map(
    ([kind, text]): Cell => ({ kind, text }),
  ),
  tuple(numbers, integer({ min: 0, max: formats.length })).map(
    ([value, style]): Cell => ({ kind: 'number', value, style }),
  ),
  constantFrom(true, false).map((value): Cell => ({ kind: 'boolean', value })),
)

const width = 5
const sheets = array(
  array(array(cells, { minLength: width, maxLength: width }), { maxLength: 6 }),
  {
    minLength: 1,
    maxLength: 3,
  },
)

const titles = ['Nama Toko', 'Email', 'No HP', 'Alamat', 'Kata Sandi']

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function cellXml(cell: Cell, reference: string, shared: string[]): string {
  switch (cell.kind) {
    case 'gap':
      return ''
    case 'empty':
      return `<c r="${reference}" s="1"/>`
    case 'shared':
      return `<c r="${reference}" t="s"><v>${shared.push(cell.text) - 1}</v></c>`
    case 'inline':
      return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell.text)}</t></is></c>`
    case 'formula':
      return `<c r="${reference}" t="str"><f>A1</f><v xml:space="preserve">${escapeXml(cell.text)}</v></c>`
    case 'number':
      return `<c r="${reference}" s="${cell.style}"><v>${cell.value}</v></c>`
    case 'boolean':
      return `<c r="${reference}" t="b"><v>${cell.value ? 1 : 0}</v></c>`
  }
}

function makeBook(book: readonly (readonly (readonly Cell[])[])[]): Buffer {
  const shared: string[] = []
  const head: Cell[] = titles.map((text) => ({ kind: 'inline', text }))
  const rowXml = (row: readonly Cell[], line: number) =>
    `<row r="${line}">${row.map((cell, at) => cellXml(cell, `${'ABCDE'[at]}${line}`, shared)).join('')}</row>`
  const made = book.map((rows, at) => ({
    name: `Lembar ${at + 1}`,
    rows: [head, ...rows].map((row, line) => rowXml(row, line + 1)).join(''),
  }))
  const items = shared.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`)
  return makeXlsx({ sheets: made, shared: items.join(''), formats })
}

const march1900 = new Date('1900-03-01T00:00:00Z')
const year10000 = new Date(Date.UTC(10_000, 0, 1))

/** Its dates go to the millisecond; ours are whole seconds, and midnight is left out. */
function isSameMoment(text: string, moment: Date): boolean {
  const [day, time = '00:00:00'] = text.split(' ')
  return Math.abs(Date.parse(`${day}T${time}Z`) - moment.getTime()) <= 1000
}

/** Whether our text of a cell says what another reader's value of it does. */
function isSame(text: string, damage: CellDamage | undefined, value: unknown): boolean {
  if (value === null || value === undefined) return text === ''
  if (typeof value === 'boolean') return text === (value ? 'TRUE' : 'FALSE')
  // Before March 1900 stand times without a day and a day that never was, after 9999 no date: there
  // each reader has its own way.
  if (value instanceof Date) {
    const hasOneReading = value >= march1900 && value < year10000
    return damage === 'date' && (!hasOneReading || isSameMoment(text, value))
  }
  // Excel shows 15 digits, and zeros in front where the format says so.
  if (typeof value === 'number') return Number(text) === Number(value.toPrecision(15))
  // What guards a formula is taken back: a quote that is not part of the text.
  return text === unguardFormula(String(value))
}

it('another reader finds the same in every cell of 300 workbooks', async () => {
  const property = asyncProperty(sheets, async (book) => {
    const bytes = makeBook(book)
    const other = await readXlsx(bytes)
    const source = tempFile(bytes, 'toko.xlsx')
    for (const [at, { name, rows: values }] of other.sheets.entries()) {
      const { rows } = await readFixture(source, { sheet: name })
      const byLine = new Map(rows.map((row) => [row.rowNumber, row]))
      for (const [index] of (book[at] ?? []).entries()) {
        const row = byLine.get(index + 2)
        for (const [column, title] of titles.entries()) {
          const value = values[index + 1]?.[column]
          const text = row?.cells[column] ?? ''
          // A row of nothing but white space is none.
          if (row === undefined && String(value ?? '').trim() === '') continue
          const found = { title, line: index + 2, text, value }
          expect({ ...found, isSame: isSame(text, row?.damage?.[column], value) }).toEqual({
            ...found,
            isSame: true,
          })
        }
      }
    }
  })
  await checkProperty(property, 300)
})
