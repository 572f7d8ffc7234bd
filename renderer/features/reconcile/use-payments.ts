import { useMemo } from 'react'
import type { ReconcileFilter, ReconcileRow } from '#shared/domain/runs/reconcile'
import { RowLoader } from '../../components/grid/rows/row-loader'
import { type RowList, useRowLoader } from '../../components/grid/rows/use-row-loader'
import { call } from '../../ipc/call'

/** The payments that a filter leaves, a window of them at a time. */
export function usePayments(
  reconciliationId: number,
  filter: ReconcileFilter,
): RowList<ReconcileRow> {
  const loader = useMemo(
    () =>
      new RowLoader<ReconcileRow>({
        fetchPage: (offset, limit) =>
          call('reconcile:rows', { reconciliationId, filter, offset, limit }),
      }),
    [reconciliationId, filter],
  )
  return useRowLoader(loader)
}
