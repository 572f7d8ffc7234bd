import { describe, expect, it } from 'vitest'
import { findMeantEmail } from '#shared/domain/values/email-slip'

describe('findMeantEmail()', () => {
  it.each([
    ['toko@gmial.com', 'toko@gmail.com'],
    ['toko@gmail.co', 'toko@gmail.com'],
    ['toko@gmai.com', 'toko@gmail.com'],
    ['toko@GMAIL.CON', 'toko@gmail.com'],
    ['toko@yaho.co.id', 'toko@yahoo.co.id'],
    ['toko@hotmial.com', 'toko@hotmail.com'],
  ])('takes %s for %s', (typed, meant) => {
    expect(findMeantEmail(typed)).toBe(meant)
  })

  it.each([
    'toko@gmail.com',
    'toko@ymail.com',
    'toko@mail.com',
    'toko@tokoahe.co.id',
    'toko@elkassa.com',
    'toko@maju.com',
    'toko@mac.com',
    'toko@love.com',
    'toko@yahoo.co.uk',
    'toko@yahoo.co.in',
    'gmial.com',
    '@gmial.com',
    'toko@',
    '',
  ])('leaves %j alone', (typed) => {
    expect(findMeantEmail(typed)).toBeNull()
  })
})
