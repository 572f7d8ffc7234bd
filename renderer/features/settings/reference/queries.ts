import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../ipc/call'
import { queryKeys } from '../../../ipc/query-keys'

/** The packets and user types as kept; null before they were ever read. Other work may read them too. */
export function useReference() {
  return useQuery({
    queryKey: queryKeys.reference,
    queryFn: () => call('reference:read'),
    refetchOnMount: 'always',
  })
}

/** Asks the service; whatever shows a packet's or a type's name follows. */
export function useReferenceRefresh() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call('reference:refresh'),
    onSuccess: ({ kind, reference }) => {
      if (kind === 'first' || kind === 'changed') {
        for (const queryKey of [queryKeys.browse, queryKeys.overview, queryKeys.activation]) {
          void client.invalidateQueries({ queryKey })
        }
      }
      client.setQueryData(queryKeys.reference, reference)
    },
  })
}

export type ReferenceRefreshing = ReturnType<typeof useReferenceRefresh>
