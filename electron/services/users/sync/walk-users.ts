import { AppError } from '#electron/errors/app-error'
import type { User } from '#shared/domain/users/user'
import { proveEnd } from './end-of-list'
import { createReadAhead } from './read-ahead'
import { countRecords, heldBy, type UsersApi } from './read-users-page'
import type { Wait } from './retry-read'

export interface UsersPage {
  readonly page: number
  /** Users that no earlier page of this walk held; there may be none. */
  readonly users: readonly User[]
  /** Those that one did: the list moved, or names them twice. */
  readonly again: readonly User[]
  /** Records that no user could be made of. */
  readonly withoutId: number
}

export interface WalkOptions {
  /** The first page to read, from 1. */
  readonly from: number
  /** The last page to read; to the end of the list unless given. */
  readonly to?: number
  /** Pages asked for at once. */
  readonly inFlight: number
  readonly signal: AbortSignal
}

/** By the partner's document: 10 a page. */
const usersPerPage = 10
const mostPages = 100_000
/** So many pages in a row without anyone new are the end; fewer may be shops that came in before. */
const stalePagesAtEnd = 3

/**
 * Goes through the users list page by page, in order, each user once (api.md, "page numbers").
 *
 * The list ends where it is proven to (`proveEnd`): a short page proves nothing. It also ends where
 * pages bring nobody new: a server that repeats a page or ignores the number and gives everything
 * cannot hold it. Throws what `proveEnd` throws, after a few tries, and the reason of `signal`.
 */
export async function* walkUsers(
  { api, wait }: { readonly api: UsersApi; readonly wait: Wait },
  { from, to = Number.POSITIVE_INFINITY, inFlight, signal }: WalkOptions,
): AsyncGenerator<UsersPage, void, undefined> {
  const leaving = new AbortController()
  const patience = { wait, signal: AbortSignal.any([signal, leaving.signal]) }
  const pages = createReadAhead(api, patience, to)
  const seen = new Set<string>()
  let givesAll = false
  let stalePages = 0
  // Behind the end the first page of all is the one that still holds users.
  let control = from > 1 ? 1 : null
  // The first page is read alone: a server that gives everything at once should not do so many times.
  let ahead = 1
  try {
    for (let page = from; page <= to; page += 1) {
      if (page - from >= mostPages) throw new AppError('server-unreadable', 'a list without end')
      const answer = await pages.read(page, ahead)
      const listed = heldBy(answer) ?? (await proveEnd(api, { page, answer, control }, patience))
      if (listed === null) return
      const { withoutId } = listed
      const { fresh, again } = pickFresh(listed.users, seen)
      stalePages = fresh.length === 0 && withoutId === 0 ? stalePages + 1 : 0
      if (stalePages === (givesAll ? 1 : stalePagesAtEnd)) return
      if (page === from) givesAll = countRecords(listed) > usersPerPage
      control = page
      // Shops came in before this page: what was read ahead may be older than it and leave a gap.
      if (again.length > 0) pages.forget()
      const isShort = countRecords(listed) < usersPerPage
      ahead = again.length > 0 || givesAll || isShort ? 1 : inFlight
      // The service is not left idle while whoever takes the page keeps it.
      if (ahead > 1) pages.readAhead(page + 1, ahead)
      yield { page, users: fresh, again, withoutId }
    }
  } finally {
    leaving.abort()
  }
}

/** The users not in `seen`, which they join, and those that an earlier page held. */
function pickFresh(users: readonly User[], seen: Set<string>) {
  const fresh = users.filter((user) => !seen.has(user.registrationId))
  const again = users.filter((user) => seen.has(user.registrationId))
  for (const user of fresh) seen.add(user.registrationId)
  return { fresh, again }
}
