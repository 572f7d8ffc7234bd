import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ActivationForm } from '#shared/domain/runs/activation-form'
import { call } from '../../../ipc/call'
import { queryKeys } from '../../../ipc/query-keys'
import { rowsChanged } from '../../../ipc/rows-changed'

/** Packets to choose from, and what was paid before. */
export function useActivationHints() {
  return useQuery({
    queryKey: queryKeys.activationHints,
    queryFn: () => call('activation:hints'),
    staleTime: 0,
  })
}

/** The form as main finds it. Until the answer for what is typed is there, the one before stays. */
export function useCheckedForm(form: ActivationForm) {
  return useQuery({
    queryKey: queryKeys.activationCheck(form),
    queryFn: () => call('activation:check', form),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  })
}

/** What the service says of the user once its packet is active; the copy has it then. */
export function useActivatedUser(runId: number, registrationId: string | null) {
  const client = useQueryClient()
  return useQuery({
    queryKey: queryKeys.activationUser(runId),
    queryFn: async () => {
      const { detail } = await call('users:refresh', { registrationId: registrationId ?? '' })
      client.setQueryData(queryKeys.user(registrationId ?? ''), detail)
      rowsChanged('users')
      return detail?.user ?? null
    },
    enabled: registrationId !== null,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
}
