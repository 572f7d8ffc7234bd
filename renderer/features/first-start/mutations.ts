import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Input } from '#shared/ipc/contract'
import { call } from '../../ipc/call'
import { setStatus } from '../../ipc/set-status'

interface Entered {
  /** Reads what is typed, when it is sent: a mutation remembers its variables. */
  readonly read: () => Input<'credentials:save'>
  /** Once it is kept, and before anything is drawn anew: the fields are still there. */
  readonly onSuccess: () => void
}

/** Verifies the credentials with the service, keeps them, and begins to work with it. */
export function useSaveCredentials() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ read }: Entered) => {
      const status = await call('credentials:save', read())
      return status.settings.mode === 'live' ? status : await call('live:start')
    },
    onSuccess: (status, { onSuccess }) => {
      onSuccess()
      setStatus(client, status)
    },
  })
}
