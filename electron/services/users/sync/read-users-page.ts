import type { ElkassaApi, ListedUsers, ReadOutcome } from '#electron/api/outcome'
import { type Patience, retryRead } from './retry-read'

export type UsersApi = Pick<ElkassaApi, 'listUsers' | 'getReferenceData'>

const secondLookMs = 500

/**
 * One page of the users list, read again where the server fails, and once more where it answers in
 * another way than with a list: that may be a single slip.
 */
export async function readUsersPage(
  api: UsersApi,
  page: number,
  patience: Patience,
): Promise<ReadOutcome<ListedUsers>> {
  const read = () => retryRead(() => api.listUsers(page), patience)
  const outcome = await read()
  const isRefused = outcome.kind === 'refused'
  if (!isRefused && !(outcome.kind === 'success' && outcome.value.shape !== 'list')) return outcome
  await patience.wait(secondLookMs, patience.signal)
  return read()
}

/** Records of a page, those without an id among them. */
export function countRecords({ users, withoutId }: ListedUsers): number {
  return users.length + withoutId
}

/** What a page held; null where it held nobody, whatever the answer was. Throws what a read may fail with. */
export function heldBy(outcome: ReadOutcome<ListedUsers>): ListedUsers | null {
  return outcome.kind === 'success' && countRecords(outcome.value) > 0 ? outcome.value : null
}
