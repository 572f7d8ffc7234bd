import type { ListedUsers, ReadOutcome } from '#electron/api/outcome'
import { readUsersPage, type UsersApi } from './read-users-page'
import type { Patience } from './retry-read'

type PageRead = Promise<ReadOutcome<ListedUsers>>

/** Reads pages of the users list, asking for the next ones before they are wanted. */
export function createReadAhead(api: UsersApi, patience: Patience, lastPage: number) {
  const reads = new Map<number, PageRead>()

  function ask(page: number): PageRead {
    const read = reads.get(page) ?? readUsersPage(api, page, patience)
    read.catch(() => undefined) // Pages behind the end are never looked at, nor are their failures.
    reads.set(page, read)
    return read
  }

  /** Asks for so many pages at once, from one on. */
  function readAhead(first: number, inFlight: number): void {
    for (let page = first; page < first + inFlight && page <= lastPage; page += 1) void ask(page)
  }

  return {
    readAhead,
    /** The page, with `inFlight` asked for at once from there on. */
    read(page: number, inFlight: number): PageRead {
      const wanted = ask(page)
      readAhead(page + 1, inFlight - 1)
      reads.delete(page)
      return wanted
    },
    /** Drops what was read ahead, so that it is read again. */
    forget: () => reads.clear(),
  }
}
