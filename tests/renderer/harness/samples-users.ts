import { type UserFacets, type UserRow, userRowSchema } from '#shared/domain/users/user-row'
import { noon } from './samples'

/** The nth user of a list, with a packet that runs another month. */
export function sampleUserRow(n: number, rest: Partial<UserRow> = {}): UserRow {
  return userRowSchema.parse({
    registrationId: `REG-${n}`,
    email: `toko${n}@contoh.co.id`,
    storeName: `Toko ${n}`,
    storeAddress: `Jl. Uji ${n}`,
    userType: '0',
    accountState: 'Active',
    packetId: '11',
    packetName: '6 Bulan',
    registeredAt: noon - 86_400,
    expiresAt: noon + 30 * 86_400,
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
