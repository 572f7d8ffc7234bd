import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../ipc/call'
import { queryKeys } from '../../ipc/query-keys'

/**
 * What main finds for the text. Answers are kept under their text, so that a late one never takes the
 * place of a newer; until one is there, that of the text before stays. Nothing is kept afterwards.
 */
export function useFound(text: string) {
  return useQuery({
    queryKey: queryKeys.search(text),
    queryFn: () => call('search:everything', { text }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  })
}
