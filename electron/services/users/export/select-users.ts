import type { Cache } from '#electron/cache/cache-client'
import type { User } from '#shared/domain/users/user'
import type { UserSelection, UserSort } from '#shared/domain/users/user-query'

/** The users of a selection: how many, and in slices and in that order, each with all that is known. */
export type SelectUsers = (
  selection: UserSelection,
  sort: UserSort,
) => Promise<{ readonly count: number; readonly pages: AsyncIterable<readonly User[]> }>

/** Users read at once: a few milliseconds of copying for the calling thread. */
const usersAtOnce = 200

/**
 * Reads selections from the copy. Who is selected is settled at once: a sync that ends meanwhile
 * changes what is told of them, not who they are. `now` in epoch seconds.
 */
export function createSelectUsers(
  cache: Pick<Cache, 'selectUsers' | 'readUsers'>,
  now: () => number,
): SelectUsers {
  return async (selection, sort) => {
    const userNos = await cache.selectUsers(selection, sort, now())
    return { count: userNos.length, pages: readPages(cache, userNos) }
  }
}

async function* readPages(cache: Pick<Cache, 'readUsers'>, userNos: Uint32Array) {
  for (let start = 0; start < userNos.length; start += usersAtOnce) {
    yield await cache.readUsers(userNos.subarray(start, start + usersAtOnce))
  }
}
