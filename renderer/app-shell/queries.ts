import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Run, RunKind } from '#shared/domain/runs/run'
import { needsPerson } from '#shared/domain/runs/what-is-left'
import type { SyncProgress } from '#shared/domain/users/sync'
import { call } from '../ipc/call'
import { queryKeys } from '../ipc/query-keys'
import { readStatus } from '../ipc/set-status'

/** Main's status; its events keep it true. */
export const statusQuery = queryOptions({
  queryKey: queryKeys.status,
  queryFn: ({ client }) => readStatus(client, () => call('app:status')),
})

/** How far the sync is; null while none is under way. */
export function useSyncProgress(): SyncProgress | null {
  const progress = useQuery<SyncProgress | null>({
    queryKey: queryKeys.syncProgress,
    queryFn: () => null,
    enabled: false,
    initialData: null,
  })
  return progress.data
}

/** What is known of history's chain; main tells when it looked again. */
export function useHistoryProof() {
  return useQuery({ queryKey: queryKeys.historyProof, queryFn: () => call('history:proof') })
}

/** How many rows are in doubt, of all runs. */
export function useUnresolvedRowCount(): number {
  const count = useQuery({
    queryKey: queryKeys.unresolvedCount,
    queryFn: () => call('unresolved:count'),
  })
  return count.data?.all ?? 0
}

/** How many runs of a kind wait for a person, among the latest. */
export function useWaitingCount(kind: RunKind): number {
  const runs = useQuery<readonly Run[]>({
    queryKey: [...queryKeys.runList(kind), 'latest'],
    queryFn: () => call('runs:list', { kind, before: null }),
  })
  return runs.data?.filter(needsPerson).length ?? 0
}
