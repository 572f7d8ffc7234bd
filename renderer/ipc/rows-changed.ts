/** Rows of long lists, which are read a window at a time and not kept with other server data: of users, or of a run. */
export type ChangingRows = 'users' | `run ${number}`

const listeners = new Map<ChangingRows, Set<() => void>>()

/** Calls `listener` whenever these rows may have changed, until the returned function is called. */
export function onRowsChanged(rows: ChangingRows, listener: () => void): () => void {
  const own = listeners.get(rows) ?? new Set()
  listeners.set(rows, own.add(listener))
  return () => {
    own.delete(listener)
    if (own.size === 0) listeners.delete(rows)
  }
}

/** Tells every list of these rows on screen that they may have changed. */
export function rowsChanged(rows: ChangingRows): void {
  for (const listener of listeners.get(rows) ?? []) listener()
}
