import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { UserExport } from '#shared/domain/users/user-export'
import { useMessages } from '../../../app-shell/locale'
import { useToasts } from '../../../app-shell/toasts'
import { call } from '../../../ipc/call'
import { queryKeys } from '../../../ipc/query-keys'

/** Writes users to a file that the operator chooses; `onDone` where nothing is left to choose. */
export function useExport(onDone: () => void) {
  const { userExport: words } = useMessages()
  const { say } = useToasts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (asked: UserExport) => call('users:export', asked),
    onMutate: () => client.setQueryData(queryKeys.exportProgress, null),
    onSuccess: (end) => {
      if (end.kind === 'closed') return
      if (end.kind === 'saved') say('good', words.saved(end.count, end.fileName))
      else say('neutral', words.cancelled)
      onDone()
    },
  })
}
