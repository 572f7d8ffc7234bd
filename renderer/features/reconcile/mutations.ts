import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Input } from '#shared/ipc/contract'
import { useMessages } from '../../app-shell/locale'
import { useNavigation } from '../../app-shell/navigation'
import { useToasts } from '../../app-shell/toasts'
import { call } from '../../ipc/call'
import { queryKeys } from '../../ipc/query-keys'
import { openSource, type SourceRequest } from '../runs/mutations'
import { useOpenSources } from '../runs/open-sources'
import { useOpenReconciliation } from './open-reconciliation'

/** Opens a file of payments and goes on to its columns. */
export function useOpenPayments() {
  const { showReconcile } = useNavigation()
  const { leave } = useOpenReconciliation()
  const { keep } = useOpenSources()
  return useMutation({
    mutationFn: (request: SourceRequest) => openSource('activate', request),
    onSuccess: (source) => {
      if (source === null) return
      leave()
      keep(source)
      showReconcile({ step: 'columns', sourceId: source.sourceId })
    },
  })
}

/** Reads every payment and compares it with what was activated here, as that is now. */
export function useCompare() {
  return useMutation({
    mutationFn: (input: Input<'reconcile:start'>) => call('reconcile:start', input),
  })
}

/** Says what a word of a status means; the payments are compared again with it. */
export function useNameStatus() {
  return useMutation({
    mutationFn: (input: Input<'reconcile:name-status'>) => call('reconcile:name-status', input),
  })
}

/** Makes a run of what was not activated, and opens it. */
export function useMakeRun() {
  const client = useQueryClient()
  const { goTo } = useNavigation()
  const { change } = useOpenReconciliation()
  return useMutation({
    mutationFn: (reconciliationId: number) => call('reconcile:create-run', { reconciliationId }),
    onSuccess: (run, reconciliationId) => {
      // Nothing is left to make a run of: it waits in this one.
      change(reconciliationId, { missing: 0, runId: run.id })
      client.setQueryData(queryKeys.run(run.id), run)
      void client.invalidateQueries({ queryKey: queryKeys.runLists })
      goTo({ step: 'run', runId: run.id, view: 'check' }, 'activate')
    },
  })
}

export function useSaveReconciliation() {
  const client = useQueryClient()
  const { reconcile } = useMessages()
  const { say, sayFailure } = useToasts()
  return useMutation({
    mutationFn: (input: Input<'reconcile:export'>) => call('reconcile:export', input),
    onSuccess: (name) => {
      if (name !== null) say('good', reconcile.result.saved(name))
      void client.invalidateQueries({ queryKey: queryKeys.history })
    },
    onError: sayFailure,
  })
}
