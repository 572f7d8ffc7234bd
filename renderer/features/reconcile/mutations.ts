import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Input } from '#shared/ipc/contract'
import { useMessages } from '../../app-shell/locale'
import { type ReconcilePlace, usePlace } from '../../app-shell/place'
import { useToasts } from '../../app-shell/toasts'
import { call } from '../../ipc/call'
import { queryKeys } from '../../ipc/query-keys'
import { openSource, type SourceRequest } from '../runs/mutations'

/** Opens a file of payments and goes on to its columns. */
export function useOpenPayments() {
  const { place, showReconcile } = usePlace()
  return useMutation({
    mutationFn: (request: SourceRequest) => openSource('activate', request),
    onSuccess: (source) => {
      if (source === null) return
      leave(place.reconcile)
      showReconcile({ step: 'columns', source })
    },
  })
}

/** Lets go of the file that is open. */
export function leave(place: ReconcilePlace): void {
  if (place.step === 'columns') void call('sources:close', { sourceId: place.source.sourceId })
  if (place.step === 'result') {
    void call('reconcile:close', { reconciliationId: place.reconciliation.id })
  }
}

/** Reads the file again with other options. */
export function useInspectPayments() {
  const { showReconcile } = usePlace()
  return useMutation({
    mutationFn: (input: Input<'sources:inspect'>) => call('sources:inspect', input),
    onSuccess: (source) => showReconcile({ step: 'columns', source }),
  })
}

/** Reads every payment and compares it with what was activated here, as that is now. */
export function useCompare() {
  return useMutation({
    mutationFn: (input: Input<'reconcile:start'>) => call('reconcile:start', input),
  })
}

/** Makes a run of what was not activated, and opens it. */
export function useMakeRun() {
  const client = useQueryClient()
  const { place, goTo, showReconcile } = usePlace()
  return useMutation({
    mutationFn: (reconciliationId: number) => call('reconcile:create-run', { reconciliationId }),
    onSuccess: (run) => {
      const { reconcile } = place
      if (reconcile.step === 'result') {
        // Nothing is left to make a run of: it waits in this one.
        const reconciliation = { ...reconcile.reconciliation, missing: 0, runId: run.id }
        showReconcile({ ...reconcile, reconciliation })
      }
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
