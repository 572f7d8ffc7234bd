import { describe, expect, it } from 'vitest'
import { everyUser, type UserFilter } from '#shared/domain/users/user-query'
import { en } from '#shared/locales/en'
import { id } from '#shared/locales/id'
import {
  activeKinds,
  clearKind,
  describeKind,
  filterKinds,
} from '../../../../../renderer/features/users/filters/filter-kinds'

function wib(text: string) {
  return Date.parse(`${text}T00:00:00+07:00`) / 1000
}
const facets = {
  types: [{ code: '7', description: 'Warung', count: 2 }],
  states: [],
  packets: [{ code: '11', description: '3 Bulan', count: 4 }],
  odd: 0,
}

const filters: readonly [(typeof filterKinds)[number], Partial<UserFilter>, string][] = [
  ['types', { types: ['0', '7', '9'] }, 'Jenis: Retail, Warung, 9'],
  ['states', { states: ['ACTIVE', null] }, 'Status: Aktif, Tidak diketahui'],
  ['packets', { packetIds: ['11', '12', null, '14'] }, 'Paket: 3 Bulan, 12 +2'],
  ['within', { expiry: { kind: 'within', days: 30 } }, 'Berakhir dalam 30 hari'],
  ['since', { expiry: { kind: 'since', days: 7 } }, 'Sudah berakhir, 7 hari terakhir'],
  [
    'between',
    { expiry: { kind: 'between', from: wib('2026-11-01'), to: wib('2026-12-01') } },
    'Berakhir: 01/11/2026 – 30/11/2026',
  ],
  ['never', { expiry: { kind: 'never' } }, 'Tanpa tanggal berakhir'],
  [
    'registered',
    { registered: { from: wib('2026-11-01'), to: null } },
    'Terdaftar: sejak 01/11/2026',
  ],
  ['withoutBranch', { withoutBranch: true }, 'Tanpa cabang'],
  ['odd', { odd: true }, 'Data tidak lengkap atau ganda'],
  ['changes', { changes: ['new', 'vanished'] }, 'Berubah: Baru, Tidak ada lagi'],
]

describe('the filters that are on', () => {
  it('are none of everybody', () => {
    expect(activeKinds(everyUser)).toEqual([])
  })

  it.each(filters)('%s is told in words and taken away alone', (kind, part, words) => {
    const filter = { ...everyUser, search: 'jaya', ...part }
    expect(activeKinds(filter)).toEqual([kind])
    expect(describeKind(filter, kind, id, facets)).toBe(words)
    expect(describeKind(filter, kind, en, facets)).not.toMatch(/undefined|null|NaN/)
    expect(clearKind(filter, kind)).toEqual({ ...everyUser, search: 'jaya' })
  })

  it('are all of them when every kind but one of expiry is used', () => {
    const filter: UserFilter = Object.assign({}, everyUser, ...filters.map(([, part]) => part))
    const expiries = ['within', 'since', 'between']
    expect(activeKinds(filter)).toEqual(filterKinds.filter((kind) => !expiries.includes(kind)))
  })
})
