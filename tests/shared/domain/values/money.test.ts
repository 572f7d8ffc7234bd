import { describe, expect, it } from 'vitest'
import { isMoneyOut, readRupiah } from '#shared/domain/values/money'

describe('readRupiah()', () => {
  it.each([
    ['Rp 150.000', 150_000],
    ['Rp\u00a0150.000', 150_000],
    ['Rp150.000', 150_000],
    ['rp. 150.000', 150_000],
    ['IDR 150000', 150_000],
    ['150.000', 150_000],
    ['1.500', 1500],
    ['150000', 150_000],
    ['1.500.000', 1_500_000],
    [' 0 ', 0],
  ])('reads %j as %i, written as it is here', (text, rupiah) => {
    expect(readRupiah(text)).toEqual({ rupiah, isRewritten: false })
  })

  it.each([
    ['150.000,00', 150_000],
    ['150.000,-', 150_000],
    ['Rp1.500.000,-', 1_500_000],
    ['150000,00', 150_000],
    ['150000.00', 150_000],
    ['1500000.0', 1_500_000],
    ['150000.000', 150_000],
    ['150,000.00', 150_000],
    ['IDR 150,000.00', 150_000],
    ['8,520,000.00', 8_520_000],
    ['1,500,000', 1_500_000],
    ['150 000', 150_000],
    ['150\u202f000', 150_000],
    ["1'500'000", 1_500_000],
    ["'150000", 150_000],
    ['１５００００', 150_000],
    ['150.000 IDR', 150_000],
    ['150.000 rupiah', 150_000],
    ['Rp 150.000 ,00', 150_000],
    ['Rp150.000,-.', 150_000],
    ['Rp. 150.000.-', 150_000],
  ])('reads %j as %i, and says that it is written otherwise', (text, rupiah) => {
    expect(readRupiah(text)).toEqual({ rupiah, isRewritten: true })
  })

  it.each([
    ['150,000', { problem: 'amount-unclear', details: { sign: ',' } }],
    ['Rp 1,500', { problem: 'amount-unclear', details: { sign: ',' } }],
    ['150.000.00', { problem: 'amount-unclear', details: { sign: '.' } }],
    ['150,000,00', { problem: 'amount-unclear', details: { sign: ',' } }],
    ['150.000,50', { problem: 'amount-fraction' }],
    ['150000.5', { problem: 'amount-fraction' }],
    ['', { problem: 'amount-unreadable' }],
    ['Rp', { problem: 'amount-unreadable' }],
    ['150.00', { problem: 'amount-unreadable' }],
    ['1.5', { problem: 'amount-unreadable' }],
    ['15.0000', { problem: 'amount-unreadable' }],
    ['1.500,000.00', { problem: 'amount-unclear', details: { sign: '.' } }],
    ['1e5', { problem: 'amount-unreadable' }],
    ['1.5E+06', { problem: 'amount-unreadable' }],
    ['Rp 150rb', { problem: 'amount-unreadable' }],
    ['150K', { problem: 'amount-unreadable' }],
    ['1.500 k', { problem: 'amount-unreadable' }],
    ['150.000 K', { problem: 'amount-unreadable' }],
    ['150,000 CR', { problem: 'amount-unclear', details: { sign: ',' } }],
    ['8,520,000.00 CRX', { problem: 'amount-unreadable' }],
    ['CR', { problem: 'amount-unreadable' }],
    ['-', { problem: 'amount-unreadable' }],
    ['--150.000', { problem: 'amount-unreadable' }],
    ['99999999999999999', { problem: 'amount-unreadable' }],
  ])('does not guess at %j', (text, refused) => {
    expect(readRupiah(text)).toEqual(refused)
  })
})

describe('which way the money of an amount went', () => {
  it.each([
    '8,520,000.00 CR',
    '8,520,000.00CR',
    '8.520.000,00 cr',
    '8520000 Cr.',
    'CR 8,520,000.00',
    'CR8.520.000',
    'CR Rp 8.520.000',
    'Rp 8.520.000 CR',
    '8.520.000 IDR CR',
    '8.520.000,00 K',
    '8,520,000.00k',
    'K 8.520.000,00',
    '+8.520.000',
    '+ 8.520.000',
    '+Rp 8.520.000',
    'Rp +8.520.000',
  ])('is in: %j', (text) => {
    expect(readRupiah(text)).toEqual({ rupiah: 8_520_000, isRewritten: true })
    expect(isMoneyOut(text)).toBe(false)
  })

  it.each([
    '8,520,000.00 DB',
    '8,520,000.00DB',
    '8.520.000,00 db',
    'DB 8.520.000',
    '8.520.000 DR',
    '8.520.000 D',
    '8520000d',
    'Rp 8.520.000 D',
    '(8.520.000)',
    '(Rp 8.520.000)',
    'Rp (8.520.000,00)',
    '-8.520.000',
    '−8.520.000',
    '- 8520000',
    'Rp -8.520.000',
    '-Rp 8.520.000',
    '8.520.000-',
    '-8.520.000 CR',
  ])('is out: %j', (text) => {
    expect(readRupiah(text)).toEqual({ rupiah: 8_520_000, isRewritten: true })
    expect(isMoneyOut(text)).toBe(true)
  })

  it.each(['150.000,-', 'Rp 150.000', '150.000 IDR', '-', 'DB', '', 'idr'])(
    'is not said: %j',
    (text) => {
      expect(isMoneyOut(text)).toBe(false)
    },
  )
})
