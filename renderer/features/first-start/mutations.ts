import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Input } from '#shared/ipc/contract'
import { call } from '../../ipc/call'
import { setStatus } from '../../ipc/set-status'

/** Verifies the credentials with the service, keeps them, and begins to work with it. */
export function useSaveCredentials() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (credentials: Input<'credentials:save'>) => {
      const status = await call('credentials:save', credentials)
      return status.settings.mode === 'live' ? status : await call('live:start')
    },
    onSuccess: (status) => setStatus(client, status),
    // Nothing typed stays behind: a mutation remembers its variables until it is forgotten.
    gcTime: 0,
  })
}
