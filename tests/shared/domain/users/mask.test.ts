import { describe, expect, it } from 'vitest'
import { maskAddress, maskEmail, maskUser } from '#shared/domain/users/mask'
import { inventedUser } from '#tests/electron/invented-user'

describe('maskEmail()', () => {
  it.each([
    ['ahe@domain.com', 'a***@d***.com'],
    ['toko.maju@surel.co.id', 't***@s***.id'],
    ['a@b', 'a***@b***'],
    ['no address', 'n***'],
    ['x@y@z.id', 'x***@z***.id'],
    ['🛒@toko.id', '🛒***@t***.id'],
    ['@toko.id', '@t***.id'],
    ['', ''],
  ])('makes %j %j', (email, masked) => {
    expect(maskEmail(email)).toBe(masked)
  })
})

describe('maskAddress()', () => {
  it.each([
    ['Jl. Merdeka 1, Bandung', 'Jl. …'],
    ['Bandung', 'B…'],
    ['  ', ''],
    ['', ''],
  ])('makes %j %j', (address, masked) => {
    expect(maskAddress(address)).toBe(masked)
  })
})

describe('maskUser()', () => {
  it('masks the e-mail and every address, and nothing else', () => {
    const user = inventedUser(1)
    expect(maskUser(user)).toEqual({
      ...user,
      email: 'T***@c***.id',
      storeAddress: 'Jl. …',
      branches: [{ id: 'ELK1-1', name: 'Toko 1', address: 'B…' }],
    })
  })

  it('hides what nobody could read, which may be anything', () => {
    const fields = [
      { name: 'email', text: '{"utama":"ahe@domain.com"}' },
      { name: 'cabangs', text: null },
    ]
    const { odd } = maskUser(inventedUser(1, { odd: { fields, isDoubled: true } }))
    expect(odd).toEqual({
      fields: [
        { name: 'email', text: '…' },
        { name: 'cabangs', text: null },
      ],
      isDoubled: true,
    })
  })
})
