import { useMutation } from '@tanstack/react-query'
import type { AskedUser } from '#shared/domain/users/user-check'
import { call } from '../../../ipc/call'

/** Asks the service about one user; each time it is asked is on record. */
export function useCheckUser() {
  return useMutation({
    mutationFn: (asked: AskedUser) => call('users:check', asked),
    gcTime: 0,
  })
}
