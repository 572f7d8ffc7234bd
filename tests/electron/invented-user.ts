import type { User } from '#shared/domain/users/user'

/** A believable user; `number` tells them apart. */
export function inventedUser(number: number, change: Partial<User> = {}): User {
  return {
    registrationId: `ELK${number}`,
    email: `Toko.${number}@contoh.id`,
    storeName: `Toko ${number}`,
    storeAddress: 'Jl. Merdeka 1, Bandung',
    userType: '0',
    accountState: 'ACTIVE',
    packetId: '12',
    packetName: '6 Bulan',
    registeredAt: { at: 1_458_313_682, text: '2016-03-18 22:08:02' },
    expiresAt: null,
    branches: [{ id: `ELK${number}-1`, name: `Toko ${number}`, address: 'Bandung' }],
    ...change,
  }
}
