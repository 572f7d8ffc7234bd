import type { Cache } from '#electron/cache/cache-client'
import { toEmailKey } from '#shared/domain/email-key'
import { maskAddress, maskEmail } from '#shared/domain/mask'
import { matchesSearch } from '#shared/domain/matches-search'
import type { AlikeShop, RegistrationForm } from '#shared/domain/registration-form'
import { splitSearch } from '#shared/domain/search-text'
import type { User } from '#shared/domain/user'
import { everyUser } from '#shared/domain/user-query'

export interface FindAlikeDeps {
  readonly cache: Pick<Cache, 'findByEmails' | 'findUser' | 'listUsers'>
  readonly isMasked: () => boolean
  /** Epoch seconds, UTC. */
  readonly now: () => number
}

/** Few are enough to see that it is the same shop; so many are looked at for them. */
const mostShown = 3
const mostRead = 30
/** Shorter names and addresses are like too many. */
const leastLetters = 4
const leastWordsOfAddress = 2
const byName = { by: 'storeName', descending: false } as const

type Shop = Pick<User, 'registrationId' | 'storeName' | 'email' | 'storeAddress'>

/**
 * Shops of the copy that have the form's e-mail, all words of its name, or all words of its address;
 * each once. Those that are gone at the service are none of them.
 */
export async function findAlike(
  deps: FindAlikeDeps,
  { email, storeName, address }: RegistrationForm,
): Promise<AlikeShop[]> {
  const [owner, named, placed] = await Promise.all([
    findOwner(deps, email),
    findByWords(deps, storeName, (shop) => shop.storeName),
    splitSearch(address).length < leastWordsOfAddress
      ? []
      : findByWords(deps, address, (shop) => shop.storeAddress),
  ])
  const found = new Map<string, AlikeShop>()
  const keep = (shops: readonly Shop[], by: AlikeShop['by']) => {
    for (const shop of shops) {
      if (!found.has(shop.registrationId)) found.set(shop.registrationId, describe(deps, shop, by))
    }
  }
  keep(owner, 'email')
  keep(named, 'storeName')
  keep(placed, 'address')
  return [...found.values()]
}

async function findOwner({ cache }: FindAlikeDeps, email: string): Promise<Shop[]> {
  const key = toEmailKey(email)
  if (key === '') return []
  const owner = (await cache.findByEmails([key])).get(key)
  const known = owner && (await cache.findUser(owner.registrationId))
  return known ? [known.user] : []
}

async function findByWords(
  { cache, now }: FindAlikeDeps,
  text: string,
  textOf: (shop: Shop) => string,
): Promise<Shop[]> {
  const search = text.trim()
  if (search.length < leastLetters) return []
  const view = { filter: { ...everyUser, search }, sort: byName }
  const { rows } = await cache.listUsers(view, { offset: 0, limit: mostRead }, now())
  return (
    rows
      // The search looks in everything a user has; here one part of it is meant.
      .filter((row) => row.vanishedAt === null && matchesSearch([textOf(row)], search))
      .slice(0, mostShown)
  )
}

function describe(
  { isMasked }: FindAlikeDeps,
  { registrationId, storeName, email, storeAddress }: Shop,
  by: AlikeShop['by'],
): AlikeShop {
  return isMasked()
    ? {
        registrationId,
        storeName,
        by,
        email: maskEmail(email),
        storeAddress: maskAddress(storeAddress),
      }
    : { registrationId, storeName, by, email, storeAddress }
}
