import type { ElkassaApi, ListedUsers, ReadOutcome } from '#electron/api/outcome'
import { readOrThrow } from '#electron/api/read-or-throw'
import { AppError } from '#electron/errors/app-error'
import { type Patience, retryRead } from './retry-read'

export type UsersApi = Pick<ElkassaApi, 'listUsers' | 'getReferenceData'>

const secondLookMs = 500

/**
 * One page of the users list, read again where the server fails.
 *
 * A page without users ends the list, so that answer is asked for twice: a single slip of the server
 * would hide all users behind it.
 */
export async function readUsersPage(
  api: UsersApi,
  page: number,
  patience: Patience,
): Promise<ReadOutcome<ListedUsers>> {
  const read = () => retryRead(() => api.listUsers(page), patience)
  const outcome = await read()
  if (!isWithoutUsers(outcome)) return outcome
  await patience.wait(secondLookMs, patience.signal)
  return read()
}

/**
 * The users of a page; none where the server refuses it as "no data".
 *
 * A refusal may also mean that the key or token is wrong (api.md): only when the reference data can
 * still be read is it about the page. Throws `bad-credentials` otherwise, or what a read may fail with.
 */
export async function usersOfPage(
  api: UsersApi,
  outcome: ReadOutcome<ListedUsers>,
  patience: Patience,
): Promise<ListedUsers> {
  if (outcome.kind !== 'refused') return readOrThrow(outcome)
  const reference = await retryRead(() => api.getReferenceData(), patience)
  if (reference.kind === 'refused') {
    throw new AppError('bad-credentials', 'users and reference data are both refused', {
      details: { messages: outcome.messages },
    })
  }
  readOrThrow(reference)
  return { users: [], withoutId: 0, shape: 'refused' }
}

function isWithoutUsers(outcome: ReadOutcome<ListedUsers>): boolean {
  return (
    outcome.kind === 'refused' || (outcome.kind === 'success' && countRecords(outcome.value) === 0)
  )
}

/** Records of a page, those without an id among them. */
export function countRecords({ users, withoutId }: ListedUsers): number {
  return users.length + withoutId
}
