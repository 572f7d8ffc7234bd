import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Row, RowFilter } from '#shared/domain/row'
import { call } from '../../../ipc/call'
import { onRunRowsChanged } from '../../../ipc/run-rows-changed'
import { RowLoader } from './row-loader'

export type RowList = {
  /** Null while the first page is on its way. */
  readonly count: number | null
  readonly error: unknown
  readonly getRow: (index: number) => Row | undefined
  readonly show: (first: number, last: number) => void
  readonly refresh: () => void
}

/** The rows of a run that a filter leaves, a window of them at a time. */
export function useRows(runId: number, filter: RowFilter): RowList {
  const loader = useMemo(
    () =>
      new RowLoader<Row>((offset, limit) => call('runs:rows', { runId, filter, offset, limit })),
    [runId, filter],
  )
  useEffect(() => {
    loader.show(0, 0)
    const end = onRunRowsChanged((changed) => {
      if (changed === runId) loader.refresh()
    })
    return () => {
      end()
      loader.stop()
    }
  }, [loader, runId])
  const state = useSyncExternalStore(loader.subscribe, loader.state)
  // A new identity with every arrival, so that the grid draws the rows again.
  const getRow = useCallback(
    (index: number) => (state.version < 0 ? undefined : loader.get(index)),
    [loader, state.version],
  )
  return {
    count: state.count,
    error: state.error,
    getRow,
    show: loader.show,
    refresh: loader.refreshNow,
  }
}
