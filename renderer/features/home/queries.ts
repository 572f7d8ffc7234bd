import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useStatus } from '../../app-shell/status'
import { call } from '../../ipc/call'
import { queryKeys } from '../../ipc/query-keys'

/** The overview; read anew when the copy of the users or a run changed. */
export function useOverview() {
  const { syncedAt, userCount } = useStatus()
  return useQuery({
    queryKey: [...queryKeys.overview, syncedAt, userCount],
    queryFn: () => call('overview:read'),
    placeholderData: keepPreviousData,
    // Runs were worked on elsewhere since the screen was last open.
    refetchOnMount: 'always',
  })
}
