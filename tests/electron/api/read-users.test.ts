import { describe, expect, it } from 'vitest'
import { readAskedUser, readListedUsers } from '#electron/api/read-users'

const reading = { typeNames: new Set(['retail']), secrets: ['rahasia-sekali'] }
const record = {
  registration_id: 'ELK1',
  email: 'a@contoh.example',
  registered_date: '2016-03-18 22:08:02',
  user_type: '0',
  user_type_desc: 'ACTIVE',
  contract_id: '12',
  expired_date: '2027-04-12 23:00:01',
  contract_notes: '6 Bulan',
  toko_name: 'Toko A',
  toko_address: 'Bandung',
  cabangs: [{ cabang_id: 'ELK1-1', cabang_name: 'Pusat', cabang_address: 'Bandung' }],
}
const branch = { id: 'ELK1-1', name: 'Pusat', address: 'Bandung' }
const { toko_name: _, ...nameless } = record
function read(...records: readonly unknown[]) {
  return readListedUsers(records, reading)
}
function userOf(...records: readonly unknown[]) {
  return read(...records)?.users[0]
}
function oddOf(...records: readonly unknown[]) {
  return userOf(...records)?.odd
}

describe('readListedUsers()', () => {
  it('finds nothing odd about a record as documented', () => {
    expect(read(record)).toMatchObject({ withoutId: 0, shape: 'list' })
    expect(userOf(record)).toMatchObject({ registrationId: 'ELK1', branches: [branch] })
    expect(userOf(record)).not.toHaveProperty('odd')
  })

  it.each([
    ['numbers for ids and codes', { registration_id: 34128, user_type: 0, contract_id: 12 }],
    ['nulls for texts', { toko_name: null, contract_id: null, expired_date: null }],
    ['no branches', { cabangs: [] }],
    ['a list with gaps, as PHP writes it', { cabangs: { 1: record.cabangs[0] } }],
  ])('finds nothing odd about %s', (_name, fields) => {
    expect(oddOf({ ...record, ...fields })).toBeUndefined()
  })

  it.each<[unknown, string]>([
    ['', '""'],
    [false, 'false'],
    [null, 'null'],
    [{ pusat: 'Bandung' }, '{"pusat":"Bandung"}'],
    ['ELK1-1', '"ELK1-1"'],
  ])('keeps the user where the branches are %j, and how they came', (cabangs, text) => {
    expect(userOf({ ...record, cabangs })).toMatchObject({
      registrationId: 'ELK1',
      email: 'a@contoh.example',
      branches: [],
      odd: { fields: [{ name: 'cabangs', text }], isDoubled: false },
    })
  })

  it('keeps the branches it can read beside those it cannot', () => {
    const cabangs = [{ cabang_name: 'Tanpa ID' }, 7, ...record.cabangs, { cabang_id: 'ELK1-2' }]
    expect(userOf({ ...record, cabangs })?.branches).toEqual([
      branch,
      { id: 'ELK1-2', name: '', address: '' },
    ])
    const unnamed = { ...record.cabangs[0], cabang_name: { id: 'Pusat' } }
    expect(userOf({ ...record, cabangs: [unnamed] })).toMatchObject({
      branches: [{ ...branch, name: '' }],
      odd: { fields: [{ name: 'cabangs' }] },
    })
  })

  it('names a field that is an object, and one that is not there', () => {
    expect(userOf({ ...nameless, email: { utama: 'a' } })).toMatchObject({
      email: '',
      storeName: '',
      odd: {
        fields: [
          { name: 'email', text: '{"utama":"a"}' },
          { name: 'toko_name', text: null },
        ],
      },
    })
  })

  it.each<[unknown, string]>([
    ['besok', '"besok"'],
    [{ date: '2027-04-12' }, '{"date":"2027-04-12"}'],
    [false, 'false'],
  ])('does not take the end %j for none', (expired_date, text) => {
    const user = userOf({ ...record, expired_date })
    expect(user?.expiresAt).toEqual({ text: text.replaceAll(/^"|"$/g, '') })
    expect(user?.odd?.fields).toEqual([{ name: 'expired_date', text }])
  })

  it('does not take an end that is not there for none', () => {
    const { expired_date: _end, ...endless } = record
    expect(userOf(endless)).toMatchObject({
      expiresAt: { text: '' },
      odd: { fields: [{ name: 'expired_date', text: null }] },
    })
  })

  it('keeps no more than 2,000 characters of one record', () => {
    const odd = oddOf({ ...record, email: { a: 'x'.repeat(1500) }, cabangs: 'y'.repeat(9000) })
    const length = odd?.fields.reduce((sum, { text }) => sum + (text?.length ?? 0), 0)
    expect(length).toBe(2000)
  })

  it('keeps no key and no token', () => {
    const odd = oddOf({ ...record, cabangs: { url: '?token=rahasia-sekali' } })
    expect(odd?.fields).toEqual([{ name: 'cabangs', text: '{"url":"?token=•••"}' }])
  })

  it.each([
    null,
    7,
    'ELK1',
    [],
    {},
    { ...record, registration_id: null },
    { ...record, registration_id: '' },
    { ...record, registration_id: { id: 'ELK1' } },
    { ...record, registration_id: 1.5 },
  ])('counts %j, of which no user can be made, and reads the others', (odd) => {
    const found = read(odd, record)
    expect(found).toMatchObject({ withoutId: 1, users: [{ registrationId: 'ELK1' }] })
    expect(found?.users[0]?.odd).toBeUndefined()
  })

  it.each([
    ['first', [record, { ...record, contract_id: '9', expired_date: '2026-01-01 00:00:00' }]],
    ['last', [{ ...record, contract_id: '9', expired_date: '2026-01-01 00:00:00' }, record]],
    ['beside none', [record, { ...record, contract_id: '9', expired_date: '' }]],
    ['beside one that cannot be read', [record, { ...record, expired_date: 'besok' }]],
  ])('lets the later end stand where an id comes twice, %s', (_name, records) => {
    expect(read(...records)?.users).toMatchObject([
      { packetId: '12', odd: { fields: [], isDoubled: true } },
    ])
  })

  it.each(['User data', true, 7, { a: 1 }])('is unreadable where data is %j', (data) => {
    expect(readListedUsers(data, reading)).toBeUndefined()
  })
})

describe('readAskedUser()', () => {
  it.each([[[]], [null], [{}], [undefined]])('gives null for nobody: %j', (data) => {
    expect(readAskedUser(data, 'ELK1', reading)).toBeNull()
  })

  it.each([[[null]], [[{ ...record, registration_id: 'ELK2' }]], [false], ['']])(
    'says nothing about the one asked for by %j',
    (data) => {
      expect(readAskedUser(data, 'ELK1', reading)).toBeUndefined()
    },
  )

  it('gives an odd one with what could be read', () => {
    expect(readAskedUser([{ ...record, cabangs: '' }], 'ELK1', reading)).toMatchObject({
      storeName: 'Toko A',
      odd: { fields: [{ name: 'cabangs' }] },
    })
  })
})
