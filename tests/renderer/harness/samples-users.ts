import { type User, userSchema } from '#shared/domain/users/user'
import { type UserCheck, userCheckSchema } from '#shared/domain/users/user-check'
import {
  type UserDetail,
  type UserFacets,
  type UserRow,
  userDetailSchema,
  userFacetsSchema,
  userRowSchema,
} from '#shared/domain/users/user-row'
import type { MainDouble } from './main-double'
import { noon } from './samples'

const daySeconds = 86_400

/** The nth user of a list, with a packet that runs another month. */
export function sampleUserRow(n: number, rest: Partial<UserRow> = {}): UserRow {
  return userRowSchema.parse({
    registrationId: `REG-${n}`,
    email: `toko${n}@contoh.co.id`,
    storeName: `Toko ${n}`,
    storeAddress: `Jl. Uji ${n}`,
    userType: '0',
    accountState: 'ACTIVE',
    packetId: '11',
    packetName: '6 Bulan',
    registeredAt: noon - daySeconds,
    expiresAt: noon + 30 * daySeconds,
    registeredText: null,
    expiresText: null,
    branchCount: 1,
    vanishedAt: null,
    change: null,
    isOdd: false,
    isMasked: false,
    ...rest,
  })
}

export const noFacets: UserFacets = { types: [], states: [], packets: [], odd: 0 }

/** The values that users of a list have, one of each kind without a name. */
export const sampleFacets: UserFacets = userFacetsSchema.parse({
  types: [
    { code: '0', description: null, count: 12 },
    { code: '7', description: 'Apotek', count: 1200 },
  ],
  states: [
    { code: 'ACTIVE', description: null, count: 9 },
    { code: null, description: null, count: 3 },
  ],
  packets: [
    { code: '11', description: '6 Bulan', count: 8 },
    { code: null, description: null, count: 4 },
  ],
  odd: 2,
})

/** The first user of a list as the partner tells of it, with one branch. */
export function sampleUser(rest: Partial<User> = {}): User {
  return userSchema.parse({
    registrationId: 'REG-1',
    email: 'toko1@contoh.co.id',
    storeName: 'Toko 1',
    storeAddress: 'Jl. Uji 1',
    userType: '0',
    accountState: 'ACTIVE',
    packetId: '11',
    packetName: '6 Bulan',
    registeredAt: { at: noon - daySeconds, text: '2026-11-19 12:00:00' },
    expiresAt: { at: noon + 30 * daySeconds, text: '2026-12-20 12:00:00' },
    branches: [{ id: 'CAB-1', name: 'Cabang Utara', address: 'Jl. Utara 5' }],
    ...rest,
  })
}

export function sampleDetail({
  user = {},
  ...rest
}: Partial<Omit<UserDetail, 'user'>> & { readonly user?: Partial<User> } = {}): UserDetail {
  return userDetailSchema.parse({
    user: sampleUser(user),
    vanishedAt: null,
    change: null,
    changedAt: null,
    syncedAt: noon,
    refreshedAt: noon,
    isMasked: false,
    ...rest,
  })
}

/** What the service says of one user, beside a copy that says the same. */
export function sampleCheck(rest: Partial<UserCheck> = {}): UserCheck {
  return userCheckSchema.parse({
    answer: 'present',
    serverMessage: '',
    packetName: '6 Bulan',
    expiresAt: noon + 30 * daySeconds,
    checkedAt: noon,
    copy: {
      registrationId: 'REG-1',
      storeName: 'Toko 1',
      packetName: '6 Bulan',
      expiresAt: noon + 30 * daySeconds,
      refreshedAt: noon,
    },
    ...rest,
  })
}

/** Main has these users, whatever is asked, and nothing kept about how they are listed. */
export function answerUsers({ answer }: MainDouble, rows: readonly UserRow[]): void {
  answer('users:page', ({ offset, limit }) => ({
    rows: rows.slice(offset, offset + limit),
    count: rows.length,
  }))
  answer('users:count', rows.length)
  answer('users:facets', sampleFacets)
  answer('users:views', [])
  answer('users:columns', null)
}

/** Main knows one user, whom the partner knows too, and has done nothing about it. */
export function answerDetail({ answer }: MainDouble, detail: UserDetail): void {
  answer('users:find', detail)
  answer('users:refresh', { detail, isKnownToPartner: true, serverMessage: '' })
  answer('history:list', [])
}
