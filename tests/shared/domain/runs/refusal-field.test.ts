import { describe, expect, it } from 'vitest'
import { findRefusedField } from '#shared/domain/runs/refusal-field'

describe('findRefusedField()', () => {
  it.each([
    ['Email sudah terdaftar.', 'email'],
    ['Alamat email tidak valid', 'email'],
    ['The e-mail address is taken', 'email'],
    ['No. telp tidak sesuai', 'phone'],
    ['Nomor HP minimal 9 digit', 'phone'],
    ['Password minimal 6 karakter', 'password'],
    ['Kata sandi terlalu pendek', 'password'],
    ['Nama toko wajib diisi', 'storeName'],
    ['Alamat wajib diisi', 'address'],
    ['user_type tidak dikenal', 'userType'],
  ])('takes %j to be about %s', (words, field) => {
    expect(findRefusedField(words)).toBe(field)
  })

  it.each(['', 'Permintaan tidak dapat diproses.', 'Email atau no telp sudah terdaftar'])(
    'does not guess at %j',
    (words) => {
      expect(findRefusedField(words)).toBeNull()
    },
  )
})
