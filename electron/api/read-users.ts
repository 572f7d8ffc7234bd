import { mergeDoubled } from '#shared/domain/users/doubled-user'
import type { User } from '#shared/domain/users/user'
import { wireUsers } from './answer-schemas'
import type { ListedUsers } from './outcome'
import { readUser, type UserReading } from './read-user'

/** `data` of another kind that can only mean "nobody", as PHP may write it. */
const emptyShapes = ['null', 'undefined', 'false', '""', '{}']

/** Reads the `data` of call 5, record by record; undefined where it is no list of records at all. */
export function readListedUsers(data: unknown, reading: UserReading): ListedUsers | undefined {
  const shape = String(JSON.stringify(data))
  if (emptyShapes.includes(shape)) return { users: [], withoutId: 0, shape }
  const records = wireUsers.safeParse(data)
  if (!records.success) return undefined
  const users = new Map<string, User>()
  let withoutId = 0
  for (const record of records.data) {
    const user = readUser(record, reading)
    if (user === null) {
      withoutId += 1
      continue
    }
    const known = users.get(user.registrationId)
    users.set(user.registrationId, known === undefined ? user : mergeDoubled(known, user))
  }
  return { users: [...users.values()], withoutId, shape: 'list' }
}

/**
 * Reads the `data` of call 6: the one asked for, or null for nobody. Undefined where it is about others
 * alone, or cannot be read.
 */
export function readAskedUser(
  data: unknown,
  registrationId: string,
  reading: UserReading,
): User | null | undefined {
  const listed = data === false || data === '' ? undefined : readListedUsers(data, reading)
  if (listed === undefined) return undefined
  const { users, withoutId } = listed
  if (users.length === 0 && withoutId === 0) return null
  return users.find((user) => user.registrationId === registrationId)
}
