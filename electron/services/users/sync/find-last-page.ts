import { heldBy, readUsersPage, type UsersApi } from './read-users-page'
import type { Patience } from './retry-read'

/** No list has so many pages: a server that answers there ignores the number. */
const farthest = 2 ** 17

/**
 * The last page of the users list that holds users, found by halving: some twenty reads where a walk would take
 * thousands. 1 where pages cannot be told apart. Throws what a read may fail with.
 */
export async function findLastPage(api: UsersApi, patience: Patience): Promise<number> {
  const holds = async (page: number) => heldBy(await readUsersPage(api, page, patience)) !== null
  let held = 1
  let empty = 2
  while (await holds(empty)) {
    held = empty
    empty *= 2
    if (empty > farthest) return 1
  }
  while (empty - held > 1) {
    const middle = Math.floor((held + empty) / 2)
    if (await holds(middle)) held = middle
    else empty = middle
  }
  return held
}
