import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { matchColumns } from '#electron/sheets/columns'
import { activateFields } from '#shared/domain/fields/activate-fields'
import { checkFields } from '#shared/domain/fields/check-fields'
import { checkStore, type StoreDamage } from '#shared/domain/fields/check-store'
import { registerFields } from '#shared/domain/fields/register-fields'
import type { SheetRow } from '#shared/domain/fields/sheet'
import { readFixture } from './read-fixture'

/** What the check step finds in a sample file. */
async function checkSample(name: string) {
  const { overview, rows } = await readFixture({ kind: 'file', path: resolve('samples', name) })
  const fields = matchColumns(overview.header, registerFields, {})
  return { overview, fields, rows, checked: rows.map((row) => checkRow(row, fields)) }
}

function checkRow({ cells, damage }: SheetRow, fields: readonly (string | null)[]) {
  const byField = <T>(pick: (column: number) => T | undefined) =>
    Object.fromEntries(
      fields.flatMap((field, column) => {
        const value = pick(column)
        return field === null || value === undefined ? [] : [[field, value]]
      }),
    )
  return checkStore(
    byField((column) => cells[column]),
    byField((column) => damage?.[column]) as StoreDamage,
  )
}

describe('samples', () => {
  it('toko-bersih.csv needs nothing', async () => {
    const { overview, fields, checked } = await checkSample('toko-bersih.csv')
    expect(overview).toMatchObject({ encoding: 'utf-8', separator: ',', headerRow: 1 })
    expect(fields).not.toContain(null)
    expect(checked).toHaveLength(25)
    expect(checked.flatMap(({ problems, repairs }) => [...problems, ...repairs])).toEqual([])
  })

  it('toko-rusak.csv has one of each damage', async () => {
    const { overview, fields, rows, checked } = await checkSample('toko-rusak.csv')
    expect(overview).toMatchObject({ encoding: 'windows-1252', separator: ';', headerRow: 3 })
    expect(fields).not.toContain(null)
    expect(rows[0]?.cells[0]).toBe('Toko Café Rejeki’s')
    expect(rows.filter(({ extra }) => extra !== undefined)).toHaveLength(1)
    expect(checked.flatMap(({ problems }) => problems.map(({ code }) => code)).sort()).toEqual([
      'email-no-at',
      'password-too-short',
      'phone-scientific',
      'phone-two-numbers',
      'required',
      'type-unknown',
    ])
    expect(checked.flatMap(({ repairs }) => repairs.map(({ code }) => code)).sort()).toEqual([
      'email-punctuation-removed',
      'phone-country-code',
      'phone-country-code',
      'phone-separators-removed',
      'phone-zero-restored',
      'phone-zero-restored',
      'spaces-removed',
    ])
  })

  it('toko-november.xlsx lost the zeros of its phones', async () => {
    const { overview, fields, checked } = await checkSample('toko-november.xlsx')
    expect(overview).toMatchObject({
      sheet: 'Bandung',
      sheets: ['Petunjuk', 'Bandung'],
      headerRow: 3,
    })
    expect(fields).toEqual([null, 'storeName', 'userType', 'phone', 'email', 'password', 'address'])
    expect(checked.flatMap(({ problems }) => problems)).toEqual([])
    const repairs = checked.flatMap((store) => store.repairs.map(({ code }) => code))
    expect(repairs.filter((code) => code === 'phone-zero-restored')).toHaveLength(14)
  })

  it('pembayaran-november.csv matches as finance wrote it', async () => {
    const { overview, rows } = await readFixture({
      kind: 'file',
      path: resolve('samples', 'pembayaran-november.csv'),
    })
    expect(overview).toMatchObject({ separator: ';', headerRow: 3 })
    expect(rows).toHaveLength(18)
    expect(matchColumns(overview.header, activateFields, {})).toEqual([
      ...['invoiceCode', 'paymentDate', 'user', 'branch', 'packet', 'amount', 'gateway', 'method'],
      'status',
    ])
  })

  it('periksa-pengguna.csv has its addresses found', async () => {
    const path = resolve('samples', 'periksa-pengguna.csv')
    const { overview } = await readFixture({ kind: 'file', path })
    expect(matchColumns(overview.header, checkFields, {})).toEqual([null, 'email'])
  })
})
