import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { LoaderState, RowLoader } from './row-loader'

export interface RowList<Row> {
  /** Null while unknown. */
  readonly count: number | null
  /** Rows for a grid to draw; null while the first page is on its way. */
  readonly rowCount: number | null
  readonly error: unknown
  /** A new identity with every arrival, so that a grid draws the rows again. */
  readonly getRow: (index: number) => Row | undefined
  readonly show: (first: number, last: number) => void
  readonly refresh: () => void
  /** Rows wherever they are; both ends included. */
  readonly read: (first: number, last: number) => Promise<readonly Row[]>
}

/** The rows of a loader for as long as the component is on screen. */
export function useRowLoader<Row>(loader: RowLoader<Row>): RowList<Row> {
  useStarted(loader)
  return useList(loader, useSyncExternalStore(loader.subscribe, loader.state))
}

/** As `useRowLoader`, but the rows of the loader before stay until the new one has answered. */
export function useLatestRows<Row, Loader extends RowLoader<Row>>(
  loader: Loader,
): { readonly list: RowList<Row>; readonly shown: Loader } {
  useStarted(loader)
  const [before, setBefore] = useState(loader)
  const next = useSyncExternalStore(loader.subscribe, loader.state)
  const isAnswered = next.rowCount !== null || next.error !== null
  if (isAnswered && before !== loader) setBefore(loader)
  const shown = isAnswered ? loader : before
  const state = useSyncExternalStore(shown.subscribe, shown.state)
  return { list: useList(shown, state), shown }
}

function useStarted<Row>(loader: RowLoader<Row>): void {
  useEffect(() => {
    loader.show(0, 0)
    return loader.stop
  }, [loader])
}

function useList<Row>(loader: RowLoader<Row>, state: LoaderState): RowList<Row> {
  const getRow = useCallback(
    (index: number) => (state.version < 0 ? undefined : loader.get(index)),
    [loader, state.version],
  )
  const { count, rowCount, error } = state
  const { show, refreshNow: refresh, read } = loader
  return { count, rowCount, error, getRow, show, refresh, read }
}
