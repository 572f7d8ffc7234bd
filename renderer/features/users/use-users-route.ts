import { everyUser, type UserFilter, type UserSort } from '#shared/domain/users/user-query'
import { useNavigation, useRoute } from '../../app-shell/navigation'
import { isSameFilter } from '../filter-forms/is-same-filter'

/** As one looks for a shop. */
export const defaultSort: UserSort = { by: 'storeName', descending: false }

/** Which users are listed, in which order, and whose detail is open; kept while other screens are up. */
export function useUsersRoute() {
  const route = useRoute()
  const { showUsers } = useNavigation()
  const { filter, sort = defaultSort, registrationId } = route.users
  return {
    filter: filter ?? everyUser,
    sort,
    registrationId,
    setFilter: (next: UserFilter) => showUsers({ filter: next, registrationId }),
    setSort: (next: UserSort) => showUsers({ filter: null, registrationId, sort: next }),
    setView: (view: { readonly filter: UserFilter; readonly sort: UserSort }) =>
      showUsers({ ...view, registrationId }),
    open: (id: string | null) => showUsers({ filter: null, registrationId: id }),
  }
}

export type UsersRouteControls = ReturnType<typeof useUsersRoute>

/** Whether the filter leaves everybody. */
export function isEverybody(filter: UserFilter): boolean {
  return isSameFilter({ ...filter, search: filter.search.trim() }, everyUser)
}
