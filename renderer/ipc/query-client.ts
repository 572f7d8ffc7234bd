import { MutationCache, QueryClient } from '@tanstack/react-query'
import { queryKeys } from './query-keys'

/** Server data of the page. Main is on this machine and says when something changed: nothing polls or retries. */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    // Whatever was done, or tried, may be on record since: what is shown of history is read again.
    mutationCache: new MutationCache({
      onSettled: () => void client.invalidateQueries({ queryKey: queryKeys.history }),
    }),
    defaultOptions: {
      queries: {
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
  // Nobody asks for these: main gave them once, and they stay until they are closed.
  for (const queryKey of [queryKeys.sources, queryKeys.reconciliations]) {
    client.setQueryDefaults(queryKey, { gcTime: Number.POSITIVE_INFINITY })
  }
  return client
}
