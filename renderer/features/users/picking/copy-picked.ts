import { call } from '../../../ipc/call'
import type { UserLoader } from '../list/user-loader'
import { mostOneByOne, type PickedUsers, toSelection } from './picked-users'
import { readUsers } from './read-users'

/** The ids of whom is picked, `mostOneByOne` at the most. */
export async function listPickedIds(picked: PickedUsers): Promise<readonly string[]> {
  if (picked.kind === 'ids') return [...picked.users.keys()]
  const asked = { selection: toSelection(picked), limit: mostOneByOne }
  return (await call('users:ids', asked)).ids
}

/** Their emails, as far as they have one; null where emails are masked. */
export async function listPickedEmails(
  picked: PickedUsers,
  loader: UserLoader,
): Promise<readonly string[] | null> {
  const users =
    picked.kind === 'ids'
      ? [...picked.users.values()]
      : (await readUsers(loader, 0, (await countAll(loader)) - 1)).filter(
          ({ registrationId }) => !picked.except.has(registrationId),
        )
  if (users.some(({ isMasked }) => isMasked)) return null
  return users.map(({ email }) => email).filter((email) => email !== '')
}

function countAll({ filter }: UserLoader): Promise<number> {
  return call('users:count', { filter })
}
