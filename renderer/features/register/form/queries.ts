import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CheckedRegistration, RegistrationForm } from '#shared/domain/runs/registration-form'
import type { Run } from '#shared/domain/runs/run'
import type { Input } from '#shared/ipc/contract'
import { useToasts } from '../../../app-shell/toasts'
import { call } from '../../../ipc/call'
import { queryKeys } from '../../../ipc/query-keys'

/** The types a shop may have, as the service names them. */
export function useRegistrationHints() {
  return useQuery({
    queryKey: queryKeys.registrationHints,
    queryFn: () => call('registration:hints'),
    staleTime: 0,
  })
}

/** The form as main finds it. Until the answer for what is typed is there, the one before stays. */
export function useCheckedRegistration(form: RegistrationForm) {
  return useQuery({
    queryKey: queryKeys.registrationCheck(form),
    queryFn: () => call('registration:check', form),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  })
}

/** Looks the form through as it is now, for the operator to agree to. */
export function useReview() {
  const client = useQueryClient()
  const { sayFailure } = useToasts()
  return useMutation({
    mutationFn: (form: RegistrationForm) => call('registration:check', form),
    onSuccess: (found, form) => client.setQueryData(queryKeys.registrationCheck(form), found),
    onError: sayFailure,
    gcTime: 0,
  })
}

/** A new password from main, which forgets it. */
export function useNewPassword(onMade: (password: string) => void) {
  const { sayFailure } = useToasts()
  return useMutation({
    mutationFn: () => call('registration:password'),
    onSuccess: onMade,
    onError: sayFailure,
    gcTime: 0,
  })
}

/** Sends the form; where it cannot be sent by now, says so with what was found. */
export function useSendRegistration(done: {
  readonly onStarted: (run: Run) => void
  readonly onStopped: (checked: CheckedRegistration) => void
}) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Input<'registration:send'>) => call('registration:send', input),
    onSuccess: (answer, { form }) => {
      if (answer.kind === 'stopped') {
        // The form says what came up since it was looked through.
        client.setQueryData(queryKeys.registrationCheck(form), answer.checked)
        return done.onStopped(answer.checked)
      }
      client.setQueryData(queryKeys.run(answer.run.id), answer.run)
      void client.invalidateQueries({ queryKey: queryKeys.runLists })
      done.onStarted(answer.run)
    },
    // Its input holds the password: nothing keeps it longer than the call.
    gcTime: 0,
  })
}

/** The shop as the copy has it; null while it is not there. */
export function useRegisteredShop(registrationId: string | null) {
  return useQuery({
    queryKey: queryKeys.user(registrationId ?? ''),
    queryFn: () => call('users:find', { registrationId: registrationId ?? '' }),
    enabled: registrationId !== null,
  })
}

/** Opens WhatsApp or the mail program with a message to the shop. */
export function useWriteTo() {
  const { sayFailure } = useToasts()
  return useMutation({
    mutationFn: (message: Input<'registration:write-to'>) => call('registration:write-to', message),
    onError: sayFailure,
  })
}
