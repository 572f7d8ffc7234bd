import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Output } from '#shared/ipc/contract'
import { call } from '../../../ipc/call'
import { queryKeys } from '../../../ipc/query-keys'

export type KnownSenders = Output<'senders:list'>
export type KnownSender = KnownSenders['senders'][number]

/** What is remembered of senders; each file that is taken adds to it. */
export function useSenders() {
  return useQuery({
    queryKey: queryKeys.senders,
    queryFn: () => call('senders:list'),
    refetchOnMount: 'always',
  })
}

/** Any call that changes what is remembered; the list follows. */
export function useSendersChange() {
  const client = useQueryClient()
  return useMutation<void, Error, () => Promise<void>>({
    mutationFn: (change) => change(),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.senders }),
  })
}
