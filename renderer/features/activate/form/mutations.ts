import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ActivationForm, CheckedForm } from '#shared/domain/runs/activation-form'
import type { Run } from '#shared/domain/runs/run'
import { useMessages } from '../../../app-shell/locale'
import { useToasts } from '../../../app-shell/toasts'
import { call } from '../../../ipc/call'
import { queryKeys } from '../../../ipc/query-keys'
import { rowsChanged } from '../../../ipc/rows-changed'

/** Looks the form through as it is now, for the operator to agree to. */
export function useReview() {
  const client = useQueryClient()
  const { sayFailure } = useToasts()
  return useMutation({
    mutationFn: (form: ActivationForm) => call('activation:check', form),
    onSuccess: (found, form) => client.setQueryData(queryKeys.activationCheck(form), found),
    onError: sayFailure,
    gcTime: 0,
  })
}

/** Sends the form; where it cannot be sent by now, says so with what was found. */
export function useSendForm(done: {
  readonly onStarted: (run: Run) => void
  readonly onStopped: (checked: CheckedForm) => void
}) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (form: ActivationForm) => call('activation:send', form),
    onSuccess: (answer, form) => {
      if (answer.kind === 'stopped') {
        // The form says what came up since it was looked through.
        client.setQueryData(queryKeys.activationCheck(form), answer.checked)
        return done.onStopped(answer.checked)
      }
      client.setQueryData(queryKeys.run(answer.run.id), answer.run)
      void client.invalidateQueries({ queryKey: queryKeys.runLists })
      done.onStarted(answer.run)
    },
    gcTime: 0,
  })
}

/** Brings a user the copy does not know into it, by its registration id. */
export function useFetchUser() {
  const client = useQueryClient()
  const { user: words } = useMessages().activationForm
  const { say, sayFailure } = useToasts()
  return useMutation({
    mutationFn: (registrationId: string) => call('users:refresh', { registrationId }),
    onSuccess: ({ detail, isKnownToPartner }) => {
      if (detail && isKnownToPartner) say('good', words.fetched(detail.user.storeName))
      else say('bad', words.notFetched)
      rowsChanged('users')
      return client.invalidateQueries({ queryKey: queryKeys.activation })
    },
    onError: sayFailure,
  })
}
