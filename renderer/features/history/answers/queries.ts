import { useQuery } from '@tanstack/react-query'
import { call } from '../../../ipc/call'
import { queryKeys } from '../../../ipc/query-keys'

/** While the list is looked at, it follows the answers that come in. */
const refreshMs = 5000

/** How the service answers, those seen last first. */
export function useSeenAnswers() {
  return useQuery({
    queryKey: queryKeys.answers,
    queryFn: () => call('answers:list'),
    refetchOnMount: 'always',
    refetchInterval: refreshMs,
  })
}
