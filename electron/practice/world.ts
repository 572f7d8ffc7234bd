import { indexOfEmail, indexOfRegistrationId, inventShop } from './invent-shop'
import { findPacket, trialPacket } from './packets'
import type { PracticeUser } from './practice-user'

const daySeconds = 86_400
/** The world's dates move on only once a week: a sync the next day finds the same shops. */
const baseSeconds = 7 * daySeconds
/** Registered ids begin above those of every invented shop. */
const firstRegisteredNumber = 2_000_001
const mostInvented = 1_900_000

/** What changes the world, and what the state file keeps. Never a password. */
export type WorldEvent =
  | { readonly kind: 'registered'; readonly user: PracticeUser }
  | {
      readonly kind: 'activated'
      readonly registrationId: string
      readonly packetId: string
      readonly expiresAt: number
    }

export interface NewShop {
  readonly storeName: string
  readonly userType: string
  readonly phone: string
  readonly email: string
  readonly address: string
}

export interface World {
  userCount(): number
  /** The users from one place on, in the order they are listed: invented first, registered after. */
  list(start: number, count: number): readonly PracticeUser[]
  findById(registrationId: string): PracticeUser | undefined
  /** Upper and lower case are alike. */
  findByEmail(email: string): PracticeUser | undefined
  /** Makes the event of a registration; `apply` makes it so. `at` in epoch seconds. */
  register(shop: NewShop, at: number): WorldEvent & { readonly kind: 'registered' }
  activate(user: PracticeUser, packetId: string, at: number): WorldEvent
  apply(event: WorldEvent): void
}

/** Shops are invented when they are asked for: a world of a million costs nothing to open. */
export function createWorld(options: { seed: number; users: number; now: number }): World {
  const { seed, users } = options
  if (!Number.isInteger(users) || users < 0 || users > mostInvented) {
    throw new RangeError(`users must be 0 to ${mostInvented}`)
  }
  const base = Math.floor(options.now / baseSeconds) * baseSeconds
  const registered: string[] = []
  const byId = new Map<string, PracticeUser>()
  const idByEmail = new Map<string, string>()
  let nextNumber = firstRegisteredNumber

  function inventAt(index: number | undefined): PracticeUser | undefined {
    if (index === undefined || index < 0 || index >= users) return undefined
    const shop = inventShop(seed, index, base)
    return byId.get(shop.registrationId) ?? shop
  }

  function findById(registrationId: string): PracticeUser | undefined {
    return byId.get(registrationId) ?? inventAt(indexOfRegistrationId(registrationId))
  }

  function userAt(place: number): PracticeUser | undefined {
    return place < users ? inventAt(place) : byId.get(registered[place - users] ?? '')
  }

  function apply(event: WorldEvent): void {
    if (event.kind === 'registered') {
      const { user } = event
      if (!byId.has(user.registrationId)) registered.push(user.registrationId)
      byId.set(user.registrationId, user)
      idByEmail.set(user.email.toLowerCase(), user.registrationId)
      nextNumber = Math.max(nextNumber, Number(user.registrationId.replace(/\D/g, '')) + 1)
      return
    }
    const user = findById(event.registrationId)
    if (user === undefined) return
    const { packetId, expiresAt } = event
    byId.set(user.registrationId, { ...user, packetId, expiresAt, state: 'ACTIVE' })
  }

  return {
    userCount: () => users + registered.length,
    list(start, count) {
      const end = Math.min(start + count, users + registered.length)
      const listed: PracticeUser[] = []
      for (let place = Math.max(start, 0); place < end; place += 1) {
        const user = userAt(place)
        if (user !== undefined) listed.push(user)
      }
      return listed
    },
    findById,
    findByEmail(email) {
      const lower = email.toLowerCase()
      const id = idByEmail.get(lower)
      if (id !== undefined) return byId.get(id)
      const invented = inventAt(indexOfEmail(lower))
      return invented?.email === lower ? invented : undefined
    },
    register(shop, at) {
      const registrationId = `ELK${nextNumber}`
      return {
        kind: 'registered',
        user: {
          registrationId,
          email: shop.email,
          storeName: shop.storeName,
          storeAddress: shop.address,
          userType: shop.userType,
          phone: shop.phone,
          packetId: trialPacket.id,
          registeredAt: at,
          expiresAt: at + trialPacket.days * daySeconds,
          state: 'ACTIVE',
          branches: [{ id: `${registrationId}-1`, name: shop.storeName, address: shop.address }],
        },
      }
    },
    activate(user, packetId, at) {
      // A running packet is prolonged, one that ran out begins again.
      const from = Math.max(at, user.expiresAt ?? at)
      const expiresAt = from + (findPacket(packetId)?.days ?? 0) * daySeconds
      return { kind: 'activated', registrationId: user.registrationId, packetId, expiresAt }
    },
    apply,
  }
}
