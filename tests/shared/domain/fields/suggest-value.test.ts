import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suggestValue } from '#shared/domain/fields/suggest-value'

const packets = ['Trial 30 Hari', '1 Bulan', '3 Bulan', '6 Bulan', '12 Bulan']

describe('a suggestion', () => {
  it.each([
    ['email', 'budi@gmail', 'budi@gmail.com'],
    ['email', 'budi@gmail,com', 'budi@gmail.com'],
    ['email', 'budi @ gmial.com', 'budi@gmail.com'],
    ['email', 'budi@gmail.com / ani@yahoo.com', 'budi@gmail.com'],
    ['phone', 'O8123456789O', '081234567890'],
    ['phone', '081234567890 atau 081299999999', '081234567890'],
    ['userType', 'Toko Kelontong', '0'],
    ['userType', 'Agen', '1'],
    ['packet', '3 bulanan', '3 Bulan'],
    ['packet', '12bulan', '12 Bulan'],
  ])('for the %s “%s” is “%s”', (field, text, meant) => {
    expect(suggestValue(field, text, packets)).toBe(meant)
  })

  it.each([
    ['email', 'tidak punya'],
    ['email', ''],
    ['phone', '8,12E+11'],
    ['phone', 'tidak ada'],
    ['userType', 'grosir/eceran'],
    ['userType', 'TOTAL'],
    ['packet', '2 Bulan'],
    ['packet', 'bulan'],
    ['address', 'Jl. O1'],
  ])('is not made for the %s “%s”', (field, text) => {
    expect(suggestValue(field, text, packets)).toBeNull()
  })

  it('comes at once, whatever the text', () => {
    const field = fc.constantFrom('email', 'phone', 'userType', 'packet')
    fc.assert(
      fc.property(field, fc.string({ maxLength: 2000 }), (name, text) => {
        const suggested = suggestValue(name, text, packets)
        expect(suggested).not.toBe(text)
      }),
    )
  })
})
