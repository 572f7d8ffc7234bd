import { useQuery } from '@tanstack/react-query'
import { call } from '../../ipc/call'
import { queryKeys } from '../../ipc/query-keys'

/** They ship with the application: read once. */
export function useLicences(isWanted: boolean) {
  return useQuery({
    queryKey: queryKeys.licences,
    queryFn: () => call('app:licences'),
    enabled: isWanted,
    staleTime: Number.POSITIVE_INFINITY,
  })
}
