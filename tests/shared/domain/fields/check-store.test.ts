import { describe, expect, it } from 'vitest'
import { problemSchema, repairSchema } from '#shared/domain/fields/cell-notes'
import { checkStore, type StoreDamage, type StoreValues } from '#shared/domain/fields/check-store'
import { type RegisterField, registerFieldSchema } from '#shared/domain/fields/register-fields'
import type { CellDamage } from '#shared/domain/fields/sheet'

const good: StoreValues = {
  storeName: 'Toko AHE',
  userType: '0',
  phone: '081234567890',
  email: 'ahe@contoh.co.id',
  password: 'rahasia',
  address: 'Jl. Merdeka No. 1, Bandung',
}
function check(change: Partial<StoreValues>, damage?: StoreDamage) {
  return checkStore({ ...good, ...change }, damage)
}

describe('checkStore()', () => {
  it('leaves a good store as it is', () => {
    expect(checkStore(good)).toEqual({ values: good, repairs: [], problems: [] })
  })

  it('asks for every field', () => {
    const { problems } = checkStore({})
    expect(problems).toEqual(Object.keys(good).map((field) => ({ field, code: 'required' })))
  })

  it.each<[RegisterField, string, string, string]>([
    ['storeName', '  Toko   AHE ', 'Toko AHE', 'spaces-removed'],
    ['storeName', 'Toko\0 AHE\u200b', 'Toko AHE', 'control-characters-removed'],
    ['address', 'Jl. Merdeka\r\nBandung', 'Jl. Merdeka Bandung', 'spaces-removed'],
    ['phone', '+62 812 3456 7890', '081234567890', 'phone-country-code'],
    ['email', 'ahe@Contoh.co.id', 'ahe@contoh.co.id', 'email-domain-lowered'],
  ])('repairs %s %j in sight', (field, before, value, code) => {
    const checked = check({ [field]: before })
    expect(checked.values[field]).toBe(value)
    expect(checked.repairs).toEqual([{ field, code, before }])
    expect(repairSchema.array().parse(checked.repairs)).toEqual(checked.repairs)
  })

  it.each([
    ['0', '0'],
    ['1', '1'],
    ['1.0', '1'],
    ['Retail', '0'],
    ['ECERAN', '0'],
    ['ritel', '0'],
    ['Grosir', '1'],
    [' wholesale ', '1'],
    ['1 - Grosir', '1'],
    ['0 (Retail)', '0'],
  ])('takes the type %j for %s', (userType, code) => {
    expect(check({ userType })).toMatchObject({ values: { userType: code }, problems: [] })
  })

  it.each<[RegisterField, string, object]>([
    ['storeName', '\0', { code: 'required' }],
    ['storeName', 'x'.repeat(256), { code: 'too-long', details: { max: 255 } }],
    ['storeName', '#REF!', { code: 'formula-error' }],
    ['userType', '', { code: 'required' }],
    ['userType', '2', { code: 'type-unknown' }],
    ['userType', '1 - Retail', { code: 'type-unknown' }],
    ['userType', 'constructor', { code: 'type-unknown' }],
    ['phone', '8,12E+11', { code: 'phone-scientific' }],
    ['email', 'ahe.contoh.co.id', { code: 'email-no-at' }],
    ['password', '12345', { code: 'password-too-short', details: { min: 6, length: 5 } }],
    ['password', '      ', { code: 'required' }],
    ['password', 'raha\tsia', { code: 'password-characters' }],
    ['address', 'Caf\ufffd', { code: 'unreadable-character' }],
  ])('finds what is wrong with %s %j and keeps it', (field, text, problem) => {
    const checked = check({ [field]: text })
    expect(checked.problems).toEqual([{ field, ...problem }])
    expect(checked.values[field]).toBe(text)
    expect(problemSchema.array().parse(checked.problems)).toEqual(checked.problems)
  })

  it.each<[CellDamage, string]>([
    ['date', 'excel-date'],
    ['number-precision', 'number-precision'],
    ['formula-without-value', 'formula-without-value'],
    ['shown-otherwise', 'shown-otherwise'],
    ['formula-error', 'formula-error'],
    ['unreadable-character', 'unreadable-character'],
  ])('refuses a cell whose text the sheet lost (%s)', (damage, code) => {
    expect(check({}, { address: damage }).problems).toEqual([{ field: 'address', code }])
  })

  it('shows the zeros that came from a number format', () => {
    expect(check({ phone: '081234567890' }, { phone: 'lost-zero' }).repairs).toEqual([
      { field: 'phone', code: 'zero-from-format', before: '81234567890' },
    ])
  })

  it('keeps a password as typed and repeats it nowhere', () => {
    const checked = check({ password: ' rahasia ' })
    expect(checked.values.password).toBe(' rahasia ')
    expect(checked.repairs).toEqual([
      { field: 'password', code: 'password-outer-spaces-kept', before: '' },
    ])
  })

  it('finds nothing more to do in what it repaired', () => {
    const { values } = check({ storeName: ' A  B ', phone: '62 812 3456 7890', userType: 'Grosir' })
    expect(checkStore(values)).toEqual({ values, repairs: [], problems: [] })
  })
})

describe('what nobody sees in a cell', () => {
  const hidden = '\u200b\u202a\u00ad\u2060\ufeff'

  it.each(registerFieldSchema.options)('is taken out and shown: %s', (field) => {
    const value = good[field]
    for (const written of [hidden + value, value + hidden, value[0] + hidden + value.slice(1)]) {
      const { values, repairs, problems } = checkStore({ ...good, [field]: written })
      expect(problems).toEqual([])
      expect(values).toEqual(checkStore(good).values)
      expect(repairs).toEqual([
        {
          field,
          code: 'control-characters-removed',
          before: field === 'password' ? '' : written,
        },
      ])
    }
  })

  it('is not taken for a value', () => {
    const { problems } = checkStore({ ...good, storeName: hidden })
    expect(problems).toEqual([{ field: 'storeName', code: 'required' }])
  })
})
