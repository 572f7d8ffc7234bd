import { useQuery } from '@tanstack/react-query'
import { call } from '../../../ipc/call'
import { queryKeys } from '../../../ipc/query-keys'

/** How the service answers, those seen last first. */
export function useSeenAnswers() {
  return useQuery({
    queryKey: queryKeys.answers,
    queryFn: () => call('answers:list'),
    refetchOnMount: 'always',
  })
}
