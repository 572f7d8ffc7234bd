import type { UserRow } from '#shared/domain/users/user-row'
import { call } from '../../../ipc/call'
import type { UserLoader } from '../list/user-loader'

/** As many as main gives at once. */
const pageSize = 200

/** The users at some places of a list, both ends included: those in sight at once, the others fetched. */
export async function readUsers(
  loader: UserLoader,
  first: number,
  last: number,
): Promise<readonly UserRow[]> {
  const rows: UserRow[] = []
  for (let at = first; at <= last; ) {
    const known = loader.get(at)
    if (known) rows.push(known)
    const limit = Math.min(pageSize, last - at + 1)
    const found = known ? [] : await fetchRows(loader, at, limit)
    if (!known && found.length === 0) break
    rows.push(...found)
    at += known ? 1 : found.length
  }
  return rows
}

async function fetchRows({ filter, sort }: UserLoader, offset: number, limit: number) {
  return (await call('users:page', { filter, sort, offset, limit })).rows
}
