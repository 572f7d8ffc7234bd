import { inventShop } from '#electron/practice/invent-shop'
import { findPacket } from '#electron/practice/packets'
import type { User } from '#shared/domain/users/user'
import { formatPartnerTime } from '#shared/domain/values/partner-time'

/** The user at one place of the practice world, as a sync would bring it. `present` is epoch seconds. */
export function worldUser(index: number, present: number): User {
  const shop = inventShop(7, index, present)
  const at = (seconds: number | null) =>
    seconds === null ? null : { at: seconds, text: formatPartnerTime(seconds) }
  return {
    registrationId: shop.registrationId,
    email: shop.email,
    storeName: shop.storeName,
    storeAddress: shop.storeAddress,
    userType: shop.userType,
    accountState: shop.state,
    packetId: shop.packetId,
    packetName: findPacket(shop.packetId)?.description ?? null,
    registeredAt: at(shop.registeredAt),
    expiresAt: at(shop.expiresAt),
    branches: [...shop.branches],
  }
}
