import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Reconciliation } from '#shared/domain/runs/reconcile'
import { type ReconcileRoute, useNavigation, useRoute } from '../../app-shell/navigation'
import { call } from '../../ipc/call'
import { queryKeys } from '../../ipc/query-keys'
import { useOpenSources } from '../runs/open-sources'

/** A comparison that main holds; undefined once it was closed. */
export function useReconciliation(reconciliationId: number): Reconciliation | undefined {
  return useQuery<Reconciliation>({
    queryKey: queryKeys.reconciliation(reconciliationId),
    queryFn: skipToken,
  }).data
}

/** What is open of comparing payments: kept while other screens are up, let go of when it is left. */
export function useOpenReconciliation() {
  const client = useQueryClient()
  const sources = useOpenSources()
  const { reconcile } = useRoute()
  const { showReconcile } = useNavigation()
  const letGo = (route: ReconcileRoute) => {
    if (route.step === 'columns') sources.close(route.sourceId)
    if (route.step === 'result') {
      const { reconciliationId } = route
      client.removeQueries({ queryKey: queryKeys.reconciliation(reconciliationId) })
      void call('reconcile:close', { reconciliationId })
    }
  }
  return {
    /** Lets go of what is open, so that another file may be. */
    leave: () => letGo(reconcile),
    startOver: () => {
      letGo(reconcile)
      showReconcile({ step: 'landing' })
    },
    show: (sourceId: number, reconciliation: Reconciliation) => {
      const reconciliationId = reconciliation.id
      client.setQueryData(queryKeys.reconciliation(reconciliationId), reconciliation)
      showReconcile({ step: 'result', sourceId, reconciliationId })
    },
    /** What the comparison says differs now by as much. */
    change: (reconciliationId: number, change: Partial<Reconciliation>) => {
      client.setQueryData(
        queryKeys.reconciliation(reconciliationId),
        (now: Reconciliation | undefined) => now && { ...now, ...change },
      )
    },
  }
}
