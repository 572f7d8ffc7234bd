import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMessages } from '../../../app-shell/locale'
import { useToasts } from '../../../app-shell/toasts'
import { call } from '../../../ipc/call'
import { setStatus } from '../../../ipc/set-status'

/** How many entries keeping so many months would take away. */
export function useCountOlder() {
  const { sayFailure } = useToasts()
  return useMutation({
    mutationFn: (months: number) => call('history:count-older', { months }),
    onError: sayFailure,
  })
}

export function useKeepHistory() {
  const { history } = useMessages()
  const { say, sayFailure } = useToasts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (months: number) => call('history:keep', { months }),
    onSuccess: (status, months) => {
      setStatus(client, status)
      say('good', history.keep.done(months))
    },
    onError: sayFailure,
  })
}
