import type { QueryClient } from '@tanstack/react-query'
import type { Status } from '#shared/domain/settings'
import { queryKeys } from './query-keys'

/** Takes over a new status. Runs of the other mode are forgotten: the two never mix. */
export function setStatus(client: QueryClient, status: Status): void {
  const before = client.getQueryData<Status>(queryKeys.status)
  client.setQueryData(queryKeys.status, status)
  if (!status.isSyncing) client.setQueryData(queryKeys.syncProgress, null)
  if (before !== undefined && before.settings.mode !== status.settings.mode) {
    const { runs, history, historyProof, waiting } = queryKeys
    for (const queryKey of [runs, history, historyProof, waiting])
      client.removeQueries({ queryKey })
  }
}
