import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { everyUser, type UserFilter } from '#shared/domain/users/user-query'
import { call } from '../../ipc/call'
import { queryKeys } from '../../ipc/query-keys'

/** How many users the partner has by the copy. */
export function useUserCount() {
  return useQuery({
    queryKey: queryKeys.userCount,
    queryFn: () => call('users:count', { filter: everyUser }),
    placeholderData: keepPreviousData,
  })
}

/** The values to filter by; of all users where no filter is given. */
export function useFacets(filter: UserFilter = everyUser) {
  return useQuery({
    queryKey: queryKeys.userFacets(filter),
    queryFn: () => call('users:facets', { filter }),
    placeholderData: keepPreviousData,
  })
}

/** Everything the copy knows of one user; null where it knows no such user. */
export function useUserDetail(registrationId: string) {
  return useQuery({
    queryKey: queryKeys.user(registrationId),
    queryFn: () => call('users:find', { registrationId }),
    gcTime: 0,
  })
}

export function useViews() {
  return useQuery({ queryKey: queryKeys.userViews, queryFn: () => call('users:views') })
}

/** The columns as the operator left them; null until then. */
export function useSavedColumns() {
  return useQuery({ queryKey: queryKeys.userColumns, queryFn: () => call('users:columns') })
}
