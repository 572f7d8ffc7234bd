import { createHash } from 'node:crypto'
import { plainAddress } from '#electron/api/service-address'
import { documentedAddress } from '#shared/domain/settings'

/** A service, as far as its data must never mix with another one's. */
export type ServicePlace =
  | { readonly mode: 'practice' }
  | { readonly mode: 'live'; readonly baseUrl: string }

/**
 * The name of a service's folder in the profile: each address has its own record, copies and cache
 * (docs/decisions/0011). Two ways to write one address give one name.
 *
 * Throws what `readServiceAddress` throws, before anything is made.
 */
export function serviceFolder(place: ServicePlace): string {
  if (place.mode === 'practice') return 'practice'
  const address = plainAddress(place.baseUrl)
  if (address === plainAddress(documentedAddress)) return 'live'
  const host = new URL(address).hostname.replaceAll(/[^a-z0-9.-]/g, '').slice(0, 40)
  const hash = createHash('sha256').update(address).digest('hex').slice(0, 12)
  return `live-${host}-${hash}`
}
