import { describe, expect, it } from 'vitest'
import { type ColumnMemory, listKnownHeaders, matchColumns } from '#electron/sheets/columns'
import { activateFields, settlementColumns } from '#shared/domain/fields/activate-fields'
import { registerFields } from '#shared/domain/fields/register-fields'

function match(header: readonly string[], memory: ColumnMemory = {}) {
  return matchColumns(header, registerFields, memory)
}

describe('matchColumns()', () => {
  it.each<[readonly string[], readonly (string | null)[]]>([
    [
      ['toko_name', 'user_type', 'no_telp', 'email', 'password', 'address'],
      ['storeName', 'userType', 'phone', 'email', 'password', 'address'],
    ],
    [
      ['Nama Toko', 'Jenis', 'No. HP', 'E-mail', 'Kata Sandi', 'Alamat'],
      ['storeName', 'userType', 'phone', 'email', 'password', 'address'],
    ],
    [
      ['Store Name', 'Type', 'Mobile', 'Surel', 'Pass', 'Address'],
      ['storeName', 'userType', 'phone', 'email', 'password', 'address'],
    ],
    [
      ['NAMA OUTLET*', 'tipeToko', 'WA', 'EMAIL (aktif)'],
      ['storeName', 'userType', 'phone', 'email'],
    ],
    [
      ['Alamat Email', 'Alamat Toko'],
      ['email', 'address'],
    ],
    [
      ['Alamat', 'Alamat Email Pemilik'],
      ['address', 'email'],
    ],
    [
      ['No', 'Kode Toko', 'ID Toko', 'Nama Pemilik', 'Tanggal'],
      [null, null, null, null, null],
    ],
    [
      ['Nama', 'Nama Toko'],
      [null, 'storeName'],
    ],
    [
      // Which of the two is meant is a question for a person.
      ['Email', 'email'],
      ['email', 'email'],
    ],
    [
      ['No HP Pemilik', 'No HP'],
      [null, 'phone'],
    ],
    [
      ['', '  ', 'Émail'],
      [null, null, 'email'],
    ],
    [[], []],
  ])('matches %j', (header, fields) => {
    expect(match(header)).toEqual(fields)
  })

  it('prefers what was chosen before for the same header', () => {
    expect(match(['Nama Toko', 'Kode Toko'], { 'kode toko': 'storeName' })).toEqual([
      null,
      'storeName',
    ])
  })

  it('leaves out what was left out before', () => {
    expect(match(['Alamat', 'Address'], { alamat: null })).toEqual([null, 'address'])
  })

  it('is not fooled by headers named like parts of an object', () => {
    expect(match(['constructor', '__proto__'])).toEqual([null, null])
  })
})

describe('listKnownHeaders()', () => {
  it('knows synonyms and remembered headers with their fields, not those left out', () => {
    const known = listKnownHeaders(registerFields, { 'kode toko': 'storeName', catatan: null })
    expect(['nama toko', 'toko', 'kode toko'].map((header) => known.get(header))).toEqual(
      Array(3).fill('storeName'),
    )
    expect(known.get('e mail')).toBe('email')
    expect(known.has('catatan')).toBe(false)
  })
})

describe('registerFields', () => {
  it('gives no header to two fields', () => {
    const headers = registerFields.flatMap(({ synonyms, wholeHeaders }) => [
      ...synonyms,
      ...wholeHeaders,
    ])
    expect(new Set(headers).size).toBe(headers.length)
  })
})

describe('columns of settlement files that are no field', () => {
  it.each([
    ['Amount', 'Total Fee', 'Net Amount'],
    ['Nominal', 'Biaya Admin', 'Jumlah Diterima'],
    ['Gross Amount', 'MDR', 'Settlement Amount'],
    ['Jumlah', 'Nominal Biaya', 'Nominal Bersih'],
  ])('%s is the amount, %s and %s are not', (...header) => {
    expect(matchColumns(header, activateFields, {}, settlementColumns)).toEqual([
      'amount',
      null,
      null,
    ])
  })

  it('are not taken for the amount even where there is no other', () => {
    const header = ['Net Amount', 'Fee Amount', 'Transaction ID']
    expect(matchColumns(header, activateFields, {}, settlementColumns)).toEqual([null, null, null])
  })

  it('may be what a person said they are', () => {
    const remembered = { 'net amount': 'amount' }
    expect(matchColumns(['Net Amount'], activateFields, remembered, settlementColumns)).toEqual([
      'amount',
    ])
  })

  it('leaves two columns that could be the invoice to a person', () => {
    expect(matchColumns(['Order ID', 'External ID'], activateFields, {})).toEqual([
      'invoiceCode',
      'invoiceCode',
    ])
  })

  it('prefers the day of the payment to the day of its settlement, and its own status', () => {
    const header = ['Settlement Date', 'Payment Date', 'Settlement Status', 'Status']
    expect(matchColumns(header, activateFields, {})).toEqual([null, 'paymentDate', null, 'status'])
  })
})
