import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { HistoryFilter, UnresolvedRow } from '#shared/domain/history'
import { call } from '../../ipc/call'
import { queryKeys } from '../../ipc/query-keys'

/** As many as main gives at once. */
const pageSize = 200

/** What a filter leaves of history, the newest first, a page at a time. */
export function useHistoryEntries(filter: HistoryFilter) {
  return useInfiniteQuery({
    queryKey: queryKeys.historyList(filter),
    queryFn: ({ pageParam }) => call('history:list', { filter, before: pageParam }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => (page.length < pageSize ? undefined : page.at(-1)?.id),
    refetchOnMount: 'always',
    placeholderData: (before) => before,
  })
}

export function useHistoryCount(filter: HistoryFilter) {
  return useQuery({
    queryKey: queryKeys.historyCount(filter),
    queryFn: () => call('history:count', { filter }),
    refetchOnMount: 'always',
    placeholderData: (before) => before,
  })
}

/** The rows whose outcome is not known, of all runs, a page at a time. */
export function useUnresolvedRows() {
  return useInfiniteQuery({
    queryKey: queryKeys.unresolvedList,
    queryFn: ({ pageParam }) => call('unresolved:list', { after: pageParam }),
    initialPageParam: null as Pick<UnresolvedRow, 'runId' | 'position'> | null,
    getNextPageParam: (page) => {
      const last = page.at(-1)
      return page.length < pageSize || !last
        ? undefined
        : { runId: last.runId, position: last.position }
    },
    refetchOnMount: 'always',
  })
}
