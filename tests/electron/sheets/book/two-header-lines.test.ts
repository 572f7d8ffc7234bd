import { describe, expect, it } from 'vitest'
import { listKnownHeaders } from '#electron/sheets/columns'
import { sheetLimits as limits } from '#electron/sheets/limits'
import { inspectSheet, readSheet } from '#electron/sheets/worker/sheet-job'
import { activateFields } from '#shared/domain/fields/activate-fields'
import { type SheetRow, settleOptions } from '#shared/domain/fields/sheet'
import { makeRow, makeXlsx } from '../make-xlsx'
import { tempFile } from '../read-fixture'

const knownHeaders = listKnownHeaders(activateFields, {})

const nicepay = [
  ['No', 'Transaction Date', 'Reference No', 'Status', 'Transaction', '', 'Fee', ''],
  ['', '', '', '', 'Amount', 'Currency', 'MDR', 'VAT'],
  ['1', '2026-09-21 10:00:00', 'INV-1', '0', '150000', 'IDR', '4500', '495'],
  ['2', '2026-09-21 11:00:00', 'INV-2', '0', '150000', 'IDR', '4500', '495'],
]

async function read(lines: readonly (readonly string[])[], format: 'csv' | 'xlsx') {
  const rows = lines.map((line, at) => makeRow(at + 1, line)).join('')
  const source =
    format === 'csv'
      ? tempFile(lines.map((line) => line.join(';')).join('\r\n'), 'bayar.csv')
      : tempFile(makeXlsx({ sheets: [{ name: 'Data', rows }] }), 'bayar.xlsx')
  const overview = await inspectSheet({
    ...{ kind: 'inspect', source, options: {}, knownHeaders, limits },
  })
  const found: SheetRow[] = []
  const job = { source, options: settleOptions(overview), knownHeaders: new Map(), limits }
  await readSheet({ kind: 'read', ...job }, async (batch) => {
    found.push(...batch)
  })
  return { overview, rows: found }
}

describe.each(['csv', 'xlsx'] as const)('a header of two lines (%s)', (format) => {
  it('names the columns of a group by both', async () => {
    const { overview, rows } = await read(nicepay, format)
    expect(overview).toMatchObject({ headerRow: 1, secondHeaderRow: 2, columnCount: 8 })
    expect(overview.header).toEqual([
      ...['No', 'Transaction Date', 'Reference No', 'Status'],
      ...['Transaction Amount', 'Transaction Currency', 'Fee MDR', 'Fee VAT'],
    ])
    expect(overview.preview).toEqual(nicepay.slice(2))
    expect(rows).toMatchObject(nicepay.slice(2).map((cells, at) => ({ rowNumber: at + 3, cells })))
  })

  it('is found below titles, and where its second line has more that is known', async () => {
    const title = ['Laporan Settlement NICEPAY']
    const { overview, rows } = await read(
      [
        title,
        ['No', 'Currency', 'Transaction', '', '', '', ''],
        ['', '', 'Invoice', 'Email', 'Amount', 'Status', 'Payment Date'],
        ['1', 'IDR', 'INV-1', 'a@contoh.co.id', '150000', 'paid', '2026-09-21'],
      ],
      format,
    )
    expect(overview.header[0]).toBe('No')
    expect(overview).toMatchObject({ headerRow: 2, secondHeaderRow: 3, columnCount: 7 })
    expect(rows.map(({ rowNumber }) => rowNumber)).toEqual([4])
  })

  it('keeps its first names where the second line says them in another language', async () => {
    const first = ['Tanggal', 'Keterangan', 'Nominal', 'Status', 'Email']
    const { overview, rows } = await read(
      [
        first,
        ['Date', 'Description', 'Amount', 'Status', 'E-mail'],
        ['21/09/2026', 'VA', '150000', 'paid', 'a@contoh.co.id'],
      ],
      format,
    )
    expect(overview.header.slice().sort()).toEqual(first.slice().sort())
    expect(rows.map(({ rowNumber }) => rowNumber)).toEqual([3])
  })

  it('is not seen in a row of data, however short', async () => {
    const { overview, rows } = await read(
      [
        ['Email', 'Paket', 'Invoice', 'Nominal', 'Status'],
        ['', 'Toko Merchant', '', '', 'Status Lunas'],
        ['a@contoh.co.id', '1 Bulan', 'INV-1', '150000', 'paid'],
      ],
      format,
    )
    expect(overview.secondHeaderRow).toBeUndefined()
    expect(rows.map(({ rowNumber }) => rowNumber)).toEqual([2, 3])
  })
})

it('is left out of a further sheet too', async () => {
  const rows = nicepay.map((line, at) => makeRow(at + 1, line)).join('')
  const sheets = ['Juni', 'Juli'].map((name) => ({ name, rows }))
  const source = tempFile(makeXlsx({ sheets }), 'bayar.xlsx')
  const options = { sheet: 'Juni', also: [{ sheet: 'Juli' }] }
  const overview = await inspectSheet({ kind: 'inspect', source, options, knownHeaders, limits })
  expect(overview.also).toMatchObject([{ sheet: 'Juli', headerRow: 1, secondHeaderRow: 2 }])
  const cells: (readonly string[])[] = []
  const job = { source, options: settleOptions(overview), knownHeaders: new Map(), limits }
  await readSheet({ kind: 'read', ...job }, async (batch) => {
    cells.push(...batch.map((row) => row.cells))
  })
  expect(cells).toEqual([...nicepay.slice(2), ...nicepay.slice(2)])
})
