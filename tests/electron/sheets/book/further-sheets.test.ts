import { describe, expect, it } from 'vitest'
import { findPlace } from '#shared/domain/runs/row-place'
import { makeRow, makeXlsx } from '../make-xlsx'
import { readFixture, refusalOf, tempFile } from '../read-fixture'

const first = makeRow(1, ['Nama Toko', 'Email', 'No HP', 'Area'])
const book = tempFile(
  makeXlsx({
    sheets: [
      { name: 'Jakarta', rows: first + makeRow(2, ['Toko 1', 'a@contoh.co.id', '0812', 'Barat']) },
      {
        name: 'Solo',
        rows: [
          makeRow(2, ['Cabang Solo']),
          makeRow(4, ['Surel', 'AREA', 'Nama Usaha', 'Telepon', 'Rahasia']),
          makeRow(5, ['b@contoh.co.id', 'Utara', 'Toko 2', '0813', 'x']),
          makeRow(7, ['c@contoh.co.id', '', 'Toko 3', '', 'y']).replace('<row', '<row hidden="1"'),
        ].join(''),
      },
      {
        name: 'Medan',
        rows: makeRow(1, ['Nama Toko', 'Email']) + makeRow(2, ['Toko 4', 'd@x.id']),
      },
      { name: 'Catatan', rows: makeRow(1, ['081234567890']) },
    ],
  }),
  'cabang.xlsx',
)
const sheets = ['Jakarta', 'Solo', 'Medan']
const also = [{ sheet: 'Solo' }, { sheet: 'Medan' }]

describe('sheets read together', () => {
  it('give one list: cells by their titles, then by what the titles mean', async () => {
    const { rows, rowCount } = await readFixture(book, {
      sheet: 'Jakarta',
      also,
      hidden: 'include',
    })
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Toko 1', 'a@contoh.co.id', '0812', 'Barat'],
      ['Toko 2', 'b@contoh.co.id', '0813', 'Utara'],
      ['Toko 3', 'c@contoh.co.id', '', ''],
      ['Toko 4', 'd@x.id', '', ''],
    ])
    expect(rowCount).toBe(4)
  })

  it('name the sheet and the line of each row', async () => {
    const { rows, overview } = await readFixture(book, { sheet: 'Jakarta', also })
    expect(rows.map(({ rowNumber }) => findPlace({ sheets }, rowNumber))).toEqual([
      { sheet: 'Jakarta', line: 2 },
      { sheet: 'Solo', line: 5 },
      { sheet: 'Solo', line: 7 },
      { sheet: 'Medan', line: 2 },
    ])
    expect(rows.map(({ hidden }) => hidden ?? false)).toEqual([false, false, true, false])
    expect(overview).toMatchObject({ hiddenRows: 'skip', truncatedPreview: true })
  })

  it('are refused where one is not there, or has no table', async () => {
    const missing = readFixture(book, { sheet: 'Jakarta', also: [{ sheet: 'Bali' }] })
    expect(await refusalOf(missing)).toMatchObject({ code: 'bad-request' })
    const bare = readFixture(book, { sheet: 'Jakarta', also: [{ sheet: 'Catatan' }] })
    expect(await refusalOf(bare)).toMatchObject({ code: 'file-no-header' })
  })
})
