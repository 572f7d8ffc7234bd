import type { UserFilter, UserSelection } from '#shared/domain/users/user-query'

/** The most users that may be picked, or left out, one by one; what crosses to main is bounded. */
export const mostOneByOne = 10_000

/** A user as it was when it was picked: what can be copied without asking again. */
export interface PickedUser {
  readonly registrationId: string
  readonly email: string
  readonly isMasked: boolean
}

/** Users picked one by one, wherever they stand, or all that a filter leaves but for a few. */
export type PickedUsers =
  | { readonly kind: 'ids'; readonly users: ReadonlyMap<string, PickedUser> }
  | { readonly kind: 'matching'; readonly filter: UserFilter; readonly except: ReadonlySet<string> }

export const nobody: PickedUsers = { kind: 'ids', users: new Map() }

export function isNothingPicked(picked: PickedUsers): boolean {
  return picked.kind === 'ids' && picked.users.size === 0
}

/** Whether a user of the list shown is picked. */
export function hasPicked(picked: PickedUsers, registrationId: string): boolean {
  return picked.kind === 'ids'
    ? picked.users.has(registrationId)
    : !picked.except.has(registrationId)
}

/** How many; `matchingCount` is how many the filter leaves, null while that is counted. */
export function countPicked(picked: PickedUsers, matchingCount: number | null): number | null {
  if (picked.kind === 'ids') return picked.users.size
  return matchingCount === null ? null : Math.max(0, matchingCount - picked.except.size)
}

/** Picks or leaves users; null when that would be more than may be picked one by one. */
export function pickUsers(
  picked: PickedUsers,
  users: readonly PickedUser[],
  isOn: boolean,
): PickedUsers | null {
  if (picked.kind === 'ids') {
    const next = new Map(picked.users)
    for (const user of users) {
      if (isOn) next.set(user.registrationId, user)
      else next.delete(user.registrationId)
    }
    return next.size > mostOneByOne ? null : { kind: 'ids', users: next }
  }
  const except = new Set(picked.except)
  for (const { registrationId } of users) {
    if (isOn) except.delete(registrationId)
    else except.add(registrationId)
  }
  return except.size > mostOneByOne ? null : { ...picked, except }
}

/** As it crosses to main. */
export function toSelection(picked: PickedUsers): UserSelection {
  return picked.kind === 'ids'
    ? { kind: 'ids', ids: [...picked.users.keys()] }
    : { kind: 'matching', filter: picked.filter, except: [...picked.except] }
}
