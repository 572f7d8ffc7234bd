import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useStatus } from '../../app-shell/status'
import { call } from '../../ipc/call'
import { queryKeys } from '../../ipc/query-keys'

/**
 * What main finds for the text. Answers are kept under their text, so that a late one never takes the
 * place of a newer; until one is there, that of the text before stays. Asked again when a sync ends while
 * the palette is open. Nothing is kept afterwards.
 */
export function useFound(text: string) {
  const { syncedAt } = useStatus()
  return useQuery({
    queryKey: queryKeys.search(text, syncedAt),
    queryFn: () => call('search:everything', { text }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  })
}
