import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Status } from '#shared/domain/settings'
import { call } from '../ipc/call'
import { toCallError } from '../ipc/call-error'
import { setStatus } from '../ipc/set-status'
import { useStatus } from './status'
import { useToasts } from './toasts'

/**
 * Any call that answers with the new status: settings, mode, credentials, sync.
 *
 * Failures are told in a toast; where they are shown in place pass `isSilent`.
 */
export function useStatusChange({ isSilent = false }: { readonly isSilent?: boolean } = {}) {
  const client = useQueryClient()
  const { sayFailure } = useToasts()
  return useMutation<Status, Error, () => Promise<Status>>({
    mutationFn: (change) => change(),
    onSuccess: (status) => setStatus(client, status),
    onError: (error) => {
      if (!isSilent) sayFailure(error)
    },
  })
}

/** The sync of the users: whether one is under way, and the way to begin one. */
export function useSync() {
  const { isSyncing } = useStatus()
  const change = useStatusChange()
  return {
    isBusy: isSyncing || change.isPending,
    start: () => change.mutate(() => toldByStatus(() => call('users:sync'))),
    /** Syncs and lets go so many who are no longer on the list. */
    accept: (count: number) =>
      change.mutate(() => toldByStatus(() => call('users:accept-vanished', { count }))),
  }
}

/** A failure that the new status tells is no news: the sidebar or a notice says it while it stands. */
async function toldByStatus(sync: () => Promise<Status>): Promise<Status> {
  try {
    return await sync()
  } catch (error) {
    const status = await call('app:status')
    const { lastSync } = status
    if (lastSync?.kind === 'failed' && lastSync.code === toCallError(error).code) return status
    throw error
  }
}
