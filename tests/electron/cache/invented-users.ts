import { inventShop } from '#electron/practice/invent-shop'
import { findPacket } from '#electron/practice/packets'
import type { User } from '#shared/domain/users/user'
import { formatPartnerTime } from '#shared/domain/values/partner-time'

/** The present of the invented users: their packets run out around it. Epoch seconds. */
export const present = 1_780_000_000

/** Users as the practice service lists them, with what makes lists hard: ties, blanks, accents. */
export function inventUsers(count: number): User[] {
  return Array.from({ length: count }, (_, index) => ({ ...inventUser(index), ...oddity(index) }))
}

function inventUser(index: number): User {
  const shop = inventShop(7, index, present)
  const time = (at: number | null) => (at === null ? null : { at, text: formatPartnerTime(at) })
  return {
    registrationId: shop.registrationId,
    email: shop.email,
    storeName: shop.storeName,
    storeAddress: shop.storeAddress,
    userType: shop.userType,
    accountState: shop.state === 'Retail' ? null : shop.state,
    packetId: shop.packetId,
    packetName: findPacket(shop.packetId)?.description ?? null,
    registeredAt: time(shop.registeredAt),
    expiresAt: time(shop.expiresAt),
    branches: [...shop.branches],
  }
}

function oddity(index: number): Partial<User> {
  switch (index) {
    case 3:
      return { storeName: 'TOKO “Ñandú” Café', storeAddress: 'Jl. Sulawesi Tenggara 5' }
    case 4:
      return { email: 'Sobat33@Contoh.co.id', storeName: 'Ibu "Ani" NEAR AND OR*' }
    case 5:
      return { storeName: '', storeAddress: '', packetId: null, packetName: null }
    case 6:
      return { registeredAt: null, expiresAt: null, storeName: '🛒🛒🛒 Segar' }
    case 7:
      return { packetId: '77', packetName: 'Paket Lama', userType: '' }
    case 8:
      return {
        branches: [{ id: 'CAB/008-x', name: 'Gerai\u00a0Übung\nTimur', address: 'Jl. Rahasia' }],
      }
    case 9:
      return { expiresAt: { at: 253_370_739_600, text: '9999-01-01 00:00:00' } }
    default:
      return index % 50 === 0 ? { storeName: 'toko kembar' } : {}
  }
}
