import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import type { SourceView } from '#shared/ipc/contract/sources'
import { call } from '../../ipc/call'
import { queryKeys } from '../../ipc/query-keys'

/** Files that are open in main, each as main described it last. */
export function useOpenSources() {
  const client = useQueryClient()
  return {
    keep: (source: SourceView) => client.setQueryData(queryKeys.source(source.sourceId), source),
    close: (sourceId: number) => {
      client.removeQueries({ queryKey: queryKeys.source(sourceId) })
      void call('sources:close', { sourceId })
    },
  }
}

/** An open file; undefined once it was closed. */
export function useSource(sourceId: number): SourceView | undefined {
  return useQuery<SourceView>({ queryKey: queryKeys.source(sourceId), queryFn: skipToken }).data
}
