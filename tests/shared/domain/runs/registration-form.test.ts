import { describe, expect, it } from 'vitest'
import { emptyRegistration, registrationFromSearch } from '#shared/domain/runs/registration-form'

describe('registrationFromSearch()', () => {
  it.each([
    [' toko.ahe@contoh.co.id ', { email: 'toko.ahe@contoh.co.id' }],
    ['0812 3456-7890', { phone: '0812 3456-7890' }],
    ['+62 812 3456 7890', { phone: '+62 812 3456 7890' }],
    ['Toko 99', { storeName: 'Toko 99' }],
    ['99 Jaya', { storeName: '99 Jaya' }],
  ])('takes %j for what it looks like', (text, part) => {
    expect(registrationFromSearch(text)).toEqual({ ...emptyRegistration, ...part })
  })
})
