import { useEffect, useMemo } from 'react'
import type { Row, RowFilter } from '#shared/domain/runs/row'
import { RowLoader } from '../../../components/grid/rows/row-loader'
import { type RowList, useRowLoader } from '../../../components/grid/rows/use-row-loader'
import { call } from '../../../ipc/call'
import { onRowsChanged } from '../../../ipc/rows-changed'

/** The rows of a run that a filter leaves, a window of them at a time. */
export function useRows(runId: number, filter: RowFilter): RowList<Row> {
  const loader = useMemo(
    () =>
      new RowLoader<Row>({
        fetchPage: (offset, limit) => call('runs:rows', { runId, filter, offset, limit }),
      }),
    [runId, filter],
  )
  useEffect(() => onRowsChanged(`run ${runId}`, loader.refresh), [loader, runId])
  return useRowLoader(loader)
}
