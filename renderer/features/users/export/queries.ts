import { useQuery } from '@tanstack/react-query'
import type { ExportProgress } from '#shared/domain/users/user-export'
import { queryKeys } from '../../../ipc/query-keys'

/** How far an export is; null before its first users are written. */
export function useExportProgress(): ExportProgress | null {
  const progress = useQuery<ExportProgress | null>({
    queryKey: queryKeys.exportProgress,
    queryFn: () => null,
    enabled: false,
    initialData: null,
  })
  return progress.data
}
