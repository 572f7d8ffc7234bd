import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Status } from '#shared/domain/settings'
import { setStatus } from '../ipc/set-status'
import { useToasts } from './toasts'

/**
 * Any call that answers with the new status: settings, mode, credentials, sync.
 *
 * Failures are told in a toast; where they are shown in place pass `isSilent`.
 */
export function useStatusChange({ isSilent = false }: { readonly isSilent?: boolean } = {}) {
  const client = useQueryClient()
  const { sayFailure } = useToasts()
  return useMutation<Status, Error, () => Promise<Status>>({
    mutationFn: (change) => change(),
    onSuccess: (status) => setStatus(client, status),
    onError: (error) => {
      if (!isSilent) sayFailure(error)
    },
  })
}
