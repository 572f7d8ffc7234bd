import type { Cache } from '#electron/cache/cache-client'
import { toEmailKey } from '#shared/domain/email-key'
import type { User } from '#shared/domain/user'
import type { UsersApi } from './read-users-page'
import type { Wait } from './retry-read'
import { walkUsers } from './walk-users'

export interface FindUsersDeps {
  readonly api: UsersApi
  readonly cache: Cache
  readonly wait: Wait
}

const inFlight = 4

/**
 * Looks for users in the partner's list itself, by `toEmailKey` of their email.
 *
 * The end of the list comes first, from the last page of the last sync: that is where new users are
 * expected. Then the rest, until all are found. What it passes joins the cache. A key missing from the
 * answer was on no page. Throws what `walkUsers` throws.
 */
export async function findRegisteredUsers(
  { api, cache, wait }: FindUsersDeps,
  emailKeys: ReadonlySet<string>,
  { signal }: { readonly signal: AbortSignal },
): Promise<Map<string, User>> {
  const found = new Map<string, User>()
  if (emailKeys.size === 0) return found
  const { pageCount } = await cache.readSyncState()
  const tail = Math.max(1, (pageCount ?? 1) - 1)
  for (const range of tail === 1 ? [{ from: 1 }] : [{ from: tail }, { from: 1, to: tail - 1 }]) {
    for await (const { users } of walkUsers({ api, wait }, { ...range, inFlight, signal })) {
      await cache.putUsers(users)
      for (const user of users) {
        const emailKey = toEmailKey(user.email)
        if (emailKeys.has(emailKey) && !found.has(emailKey)) found.set(emailKey, user)
      }
      if (found.size === emailKeys.size) return found
    }
  }
  return found
}
