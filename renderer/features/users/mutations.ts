import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SavedView } from '#shared/domain/users/saved-view'
import type { UserSelection } from '#shared/domain/users/user-query'
import type { Reveal, UserColumns } from '#shared/domain/users/user-row'
import { useNavigation } from '../../app-shell/navigation'
import { useToasts } from '../../app-shell/toasts'
import { call } from '../../ipc/call'
import { queryKeys } from '../../ipc/query-keys'
import { rowsChanged } from '../../ipc/rows-changed'

/** Keeps the columns; the table follows at once. */
export function useColumnsChange() {
  const client = useQueryClient()
  const { sayFailure } = useToasts()
  return useMutation({
    mutationFn: (columns: UserColumns) => call('users:set-columns', { columns }),
    onMutate: (columns) => client.setQueryData(queryKeys.userColumns, columns),
    onError: sayFailure,
  })
}

/** Any call that answers with all views as they are afterwards. */
export function useViewsChange() {
  const client = useQueryClient()
  const { sayFailure } = useToasts()
  return useMutation<readonly SavedView[], Error, () => Promise<readonly SavedView[]>>({
    mutationFn: (change) => change(),
    onSuccess: (views) => client.setQueryData(queryKeys.userViews, views),
    onError: sayFailure,
  })
}

/** Asks the partner about one user; what it says is in the copy afterwards. */
export function useUserRefresh(registrationId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call('users:refresh', { registrationId }),
    onSuccess: ({ detail }) => {
      client.setQueryData(queryKeys.user(registrationId), detail)
      rowsChanged('users')
    },
  })
}

/** A masked value in the clear; history has it. */
export function useReveal() {
  const { sayFailure } = useToasts()
  return useMutation({
    mutationFn: (asked: Reveal) => call('users:reveal', asked),
    onError: sayFailure,
    gcTime: 0,
  })
}

/** Makes a run of looks at the selected users, and goes to it. */
export function useCheckSelection() {
  const client = useQueryClient()
  const { goTo } = useNavigation()
  const { sayFailure } = useToasts()
  return useMutation({
    mutationFn: (selection: UserSelection) => call('users:check-selection', { selection }),
    onSuccess: (run) => {
      client.setQueryData(queryKeys.run(run.id), run)
      void client.invalidateQueries({ queryKey: queryKeys.runLists })
      goTo({ step: 'run', runId: run.id, view: 'current' }, 'check')
    },
    onError: sayFailure,
  })
}
