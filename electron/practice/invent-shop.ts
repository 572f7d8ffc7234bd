import { type PracticePacket, packets } from './packets'
import type { PracticeBranch, PracticeUser } from './practice-user'
import { pickAt, randomAt } from './random'
import {
  branchWords,
  cities,
  mailDomains,
  shopFirstWords,
  shopKinds,
  shopSecondWords,
  streets,
} from './shop-words'

const daySeconds = 86_400
const firstNumber = 10_001

export function registrationIdAt(index: number): string {
  return `ELK${firstNumber + index}`
}

/** The index an invented shop's id or email holds, or undefined for a text that has none. */
export function indexOfRegistrationId(registrationId: string): number | undefined {
  const match = /^ELK(\d{5,7})$/.exec(registrationId)
  return match === null ? undefined : Number(match[1]) - firstNumber
}

export function indexOfEmail(email: string): number | undefined {
  const match = /^[a-z]+\.(\d{1,7})@/.exec(email)
  return match === null ? undefined : Number(match[1]) - 1
}

type Roll = (purpose: number) => number

function inventBranches(id: string, city: string, name: string, roll: Roll): PracticeBranch[] {
  // Most shops have one place, a few several, and some none at all.
  const count = pickAt([0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 3, 4], roll(20))
  return branchWords.slice(0, count).map((word, place) => ({
    id: `${id}-${place + 1}`,
    name: place === 0 ? name : `${name} ${word}`,
    address: `${pickAt(streets, roll(30 + place))} No. ${1 + Math.floor(roll(40 + place) * 180)}, ${city}`,
  }))
}

function inventExpiry(packet: PracticePacket, registeredAt: number, base: number, roll: Roll) {
  const kind = roll(10)
  if (kind < 0.01) return null
  // A quarter ran out, a tenth does so within a week, the others later in their packet.
  const days = kind < 0.25 ? -300 * roll(11) : kind < 0.35 ? 7 * roll(11) : packet.days * roll(11)
  return Math.max(Math.floor(base + days * daySeconds), registeredAt + daySeconds)
}

function inventState(expiresAt: number | null, base: number, roll: Roll): string {
  const kind = roll(12)
  // The document's doubled key sometimes repeats the type; then nobody can tell the state.
  if (kind < 0.01) return 'Retail'
  if (expiresAt !== null && expiresAt < base) return kind < 0.8 ? 'INACTIVE' : 'EXPIRED'
  return kind < 0.95 ? 'ACTIVE' : kind < 0.98 ? 'INACTIVE' : 'SUSPENDED'
}

/**
 * Makes the shop at one place of the world; the same seed and base time always give the same shop.
 *
 * `base` is the world's present in epoch seconds: expiry dates lie around it.
 */
export function inventShop(seed: number, index: number, base: number): PracticeUser {
  const roll: Roll = (purpose) => randomAt(seed, index, purpose)
  const first = pickAt(shopFirstWords, roll(1))
  const second = pickAt(shopSecondWords, roll(2))
  const name = `${pickAt(shopKinds, roll(3))} ${first} ${second}`
  const city = pickAt(cities, roll(4))
  const registrationId = registrationIdAt(index)
  const packet = pickAt(packets, roll(5))
  const registeredAt = Math.floor(base - (1 + roll(6) * 1000) * daySeconds)
  const expiresAt = inventExpiry(packet, registeredAt, base, roll)
  return {
    registrationId,
    email: `${first}${second}.${index + 1}@${pickAt(mailDomains, roll(7))}`.toLowerCase(),
    storeName: name,
    storeAddress: `${pickAt(streets, roll(8))} No. ${1 + Math.floor(roll(9) * 250)}, ${city}`,
    userType: roll(13) < 0.8 ? '0' : '1',
    phone: `08${String(11 + Math.floor(roll(14) * 80))}${String(Math.floor(roll(15) * 1e8)).padStart(8, '0')}`,
    packetId: packet.id,
    registeredAt,
    expiresAt,
    state: inventState(expiresAt, base, roll),
    branches: inventBranches(registrationId, city, name, roll),
  }
}
