import type { Cache } from '#electron/cache/cache-client'
import type { User } from '#shared/domain/users/user'
import { toEmailKey } from '#shared/domain/values/email-key'
import type { UsersApi } from './sync/read-users-page'
import type { Wait } from './sync/retry-read'
import { walkUsers } from './sync/walk-users'

export interface FindUsersDeps {
  readonly api: UsersApi
  readonly cache: Cache
  readonly wait: Wait
  /** The last page of a list that was never synced; looked for once by whoever asks again and again. */
  readonly findEnd: () => Promise<number>
}

const inFlight = 4

/**
 * Looks for users in the partner's list itself, by `toEmailKey` of their email.
 *
 * The end of the list comes first, from the last page of the last sync or the one that is looked for: that is where new
 * users are expected. Then, if the search is to be thorough, the rest, until all are found. What it passes joins the
 * cache. A key missing from the answer was on no page that was read. Throws what `walkUsers` throws.
 */
export async function findRegisteredUsers(
  { api, cache, wait, findEnd }: FindUsersDeps,
  emailKeys: ReadonlySet<string>,
  { signal, isThorough }: { readonly signal: AbortSignal; readonly isThorough: boolean },
): Promise<Map<string, User>> {
  const found = new Map<string, User>()
  if (emailKeys.size === 0) return found
  const { pageCount } = await cache.readSyncState()
  const last = pageCount ?? (await findEnd())
  const tail = Math.max(1, last - 1)
  const rest = isThorough && tail > 1 ? [{ from: 1, to: tail - 1 }] : []
  for (const range of [{ from: tail }, ...rest]) {
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
