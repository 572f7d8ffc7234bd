import type { SavedView } from '#shared/domain/users/saved-view'
import type { UserView } from '#shared/domain/users/user-query'
import { isSameFilter } from '../../filter-forms/is-same-filter'

/** Names that differ in case alone are one to main. */
export function isSameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}

/** Whether two views list the same users in the same order. */
export function isSameView(a: UserView, b: UserView): boolean {
  return isSameFilter(a.filter, b.filter) && isSameFilter(a.sort, b.sort)
}

/**
 * The view that is on: the one opened last, even when it was changed since; else one that is just what
 * is listed.
 */
export function findOpenView(
  views: readonly SavedView[],
  now: UserView,
  openedName: string | null,
): { readonly saved: SavedView; readonly isChanged: boolean } | undefined {
  const opened = views.find(({ name }) => openedName !== null && isSameName(name, openedName))
  if (opened) return { saved: opened, isChanged: !isSameView(opened.view, now) }
  const same = views.find(({ view }) => isSameView(view, now))
  return same && { saved: same, isChanged: false }
}
