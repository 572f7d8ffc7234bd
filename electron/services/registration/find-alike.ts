import type { Cache } from '#electron/cache/cache-client'
import type { AlikeShop, RegistrationForm } from '#shared/domain/runs/registration-form'
import { maskAddress, maskEmail } from '#shared/domain/users/mask'
import type { User } from '#shared/domain/users/user'
import { everyUser } from '#shared/domain/users/user-query'
import { toEmailKey } from '#shared/domain/values/email-key'
import { normaliseForSearch } from '#shared/domain/values/search-text'

export interface FindAlikeDeps {
  readonly cache: Pick<Cache, 'findByEmails' | 'findUser' | 'listUsers'>
  readonly isMasked: () => boolean
  /** Epoch seconds, UTC. */
  readonly now: () => number
}

/** Few are enough to see that it is the same shop; so many are looked at for them. */
const mostShown = 3
const mostRead = 200
/** Shorter texts are like too many. */
const leastLetters = 3
const leastWordsOfAddress = 2
/** Words that tell no shop from another. */
const generic = new Set([
  ...['toko', 'tk', 'warung', 'kios', 'ud', 'cv', 'pt', 'shop', 'store'],
  ...['jl', 'jln', 'jalan', 'no', 'nomor', 'rt', 'rw', 'kec', 'kel', 'kota', 'kab'],
])
const byName = { by: 'storeName', descending: false } as const

type Shop = Pick<User, 'registrationId' | 'storeName' | 'email' | 'storeAddress'>

/**
 * Shops of the copy that have the form's e-mail, all telling words of its name, or of its address; each
 * once. Those that are gone at the service are none of them.
 */
export async function findAlike(
  deps: FindAlikeDeps,
  { email, storeName, address }: RegistrationForm,
): Promise<AlikeShop[]> {
  const place = tellingWords(address)
  const [owner, named, placed] = await Promise.all([
    findOwner(deps, email),
    findByWords(deps, tellingWords(storeName), (shop) => shop.storeName),
    place.length < leastWordsOfAddress ? [] : findByWords(deps, place, (shop) => shop.storeAddress),
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
  words: readonly string[],
  textOf: (shop: Shop) => string,
): Promise<Shop[]> {
  const search = words.join(' ')
  if (search.length < leastLetters) return []
  const view = { filter: { ...everyUser, search }, sort: byName }
  const { rows } = await cache.listUsers(view, { offset: 0, limit: mostRead }, now())
  // The search looks in everything a user has; here one part of it is meant. What has fewest other words is likest.
  const more = (row: Shop) => tellingWords(textOf(row)).length - words.length
  return rows
    .filter((row) => row.vanishedAt === null && hasAll(tellingWords(textOf(row)), words))
    .sort((a, b) => more(a) - more(b))
    .slice(0, mostShown)
}

/** The words of a name or an address that tell it from others. */
function tellingWords(text: string): readonly string[] {
  const words = normaliseForSearch(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return words.filter((word) => !generic.has(word))
}

/** Each of the words, the last as far as it is typed. */
function hasAll(words: readonly string[], sought: readonly string[]): boolean {
  return sought.every((one) => words.some((word) => word.startsWith(one)))
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
