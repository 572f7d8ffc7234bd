import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMessages } from '../../../app-shell/locale'
import { useToasts } from '../../../app-shell/toasts'
import { call } from '../../../ipc/call'
import { queryKeys } from '../../../ipc/query-keys'

/** Says of answers that look alike: there is no such user. */
export function useNameAbsence() {
  const { seenAnswers } = useMessages()
  const { say, sayFailure } = useToasts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: number) => call('answers:name-absence', { id }),
    onSuccess: () => say('good', seenAnswers.name.done),
    onError: sayFailure,
    onSettled: () => {
      void client.invalidateQueries({ queryKey: queryKeys.answers })
      void client.invalidateQueries({ queryKey: queryKeys.history })
    },
  })
}

export function useExportAnswers() {
  const { seenAnswers } = useMessages()
  const { say, sayFailure } = useToasts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call('answers:export'),
    onSuccess: (name) => {
      if (name !== null) say('good', seenAnswers.export.saved(name))
      void client.invalidateQueries({ queryKey: queryKeys.history })
    },
    onError: sayFailure,
  })
}
