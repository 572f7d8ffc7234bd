import { describe, expect, it } from 'vitest'
import { parseRupiah } from '#shared/domain/values/money'

describe('parseRupiah()', () => {
  it.each([
    ['Rp 150.000', 150_000],
    ['Rp\u00a0150.000', 150_000],
    ['Rp150.000', 150_000],
    ['rp. 150.000', 150_000],
    ['IDR 150000', 150_000],
    ['150.000', 150_000],
    ['150000', 150_000],
    ['150.000,00', 150_000],
    ['150.000,-', 150_000],
    ['1.500.000', 1_500_000],
    [' 0 ', 0],
  ])('reads %j as %i', (text, amount) => {
    expect(parseRupiah(text)).toBe(amount)
  })

  it.each([
    '',
    'Rp',
    '150,000',
    '150.00',
    '1.5',
    '150.000,50',
    '-150000',
    '15.0000',
    '1e5',
    '99999999999999999',
  ])('does not guess at %j', (text) => {
    expect(parseRupiah(text)).toBeNull()
  })
})
