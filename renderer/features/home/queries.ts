import { queryOptions } from '@tanstack/react-query'
import { call } from '../../ipc/call'
import { queryKeys } from '../../ipc/query-keys'

/** The overview; told again when the copy of the users or a run changed. */
export const overviewQuery = queryOptions({
  queryKey: queryKeys.overview,
  queryFn: () => call('overview:read'),
  // Runs were worked on elsewhere since the screen was last open.
  refetchOnMount: 'always',
})
