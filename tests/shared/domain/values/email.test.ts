import { describe, expect, it } from 'vitest'
import { repairEmail } from '#shared/domain/values/email'

describe('repairEmail()', () => {
  it.each([
    ['a@contoh.co.id', 'a@contoh.co.id', undefined],
    ['Toko.AHE+1@contoh.co.id', 'Toko.AHE+1@contoh.co.id', undefined],
    [' a@contoh.co.id\u00a0', 'a@contoh.co.id', 'spaces-removed'],
    ['Budi@Contoh.CO.ID', 'Budi@contoh.co.id', 'email-domain-lowered'],
    ['mailto:a@contoh.co.id', 'a@contoh.co.id', 'email-wrapping-removed'],
    ["mailto:'a@contoh.co.id", 'a@contoh.co.id', 'email-wrapping-removed'],
    ['mailto: mailto:a@contoh.co.id', 'a@contoh.co.id', 'email-wrapping-removed'],
    ['<a@contoh.co.id>', 'a@contoh.co.id', 'email-wrapping-removed'],
    ['Budi Santoso <a@contoh.co.id>', 'a@contoh.co.id', 'email-wrapping-removed'],
    ["'a@contoh.co.id", 'a@contoh.co.id', 'email-wrapping-removed'],
    ['a@contoh.co.id.', 'a@contoh.co.id', 'email-punctuation-removed'],
    ['a@contoh.co.id;', 'a@contoh.co.id', 'email-punctuation-removed'],
    ['a@contoh.co.id,', 'a@contoh.co.id', 'email-punctuation-removed'],
  ])('makes %j %s', (text, value, repair) => {
    expect(repairEmail(text)).toEqual(repair === undefined ? { value } : { value, repair })
  })

  it.each([
    ['', 'required'],
    ['   ', 'required'],
    ['.', 'required'],
    ['budi.contoh.co.id', 'email-no-at'],
    ['budi@contoh', 'email-domain'],
    ['budi@', 'email-domain'],
    ['budi @contoh.co.id', 'email-spaces'],
    ['budi@contoh .co.id', 'email-spaces'],
    ['a@contoh.co.id, b@contoh.co.id', 'email-two-addresses'],
    ['a@contoh.co.id;b@contoh.co.id', 'email-two-addresses'],
    ['a@contoh.co.id b@contoh.co.id', 'email-two-addresses'],
    ['a@@contoh.co.id', 'email-invalid'],
    ['@contoh.co.id', 'email-invalid'],
    ['a@contoh,co.id', 'email-invalid'],
    ['a..b@contoh.co.id', 'email-invalid'],
    ['búdi@contoh.co.id', 'email-invalid'],
    [`${'a'.repeat(250)}@contoh.co.id`, 'too-long'],
  ])('refuses %j as %s', (text, problem) => {
    expect(repairEmail(text)).toMatchObject({ problem })
  })

  it('is quick with a cell made to be slow', () => {
    expect(repairEmail(`${'.'.repeat(1_000_000)}x`)).toMatchObject({ problem: 'too-long' })
  })
})
