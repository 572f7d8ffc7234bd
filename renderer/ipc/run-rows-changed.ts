/** Tells every list of a run's rows on screen that rows may have changed. */
type Listener = (runId: number) => void

const listeners = new Set<Listener>()

export function onRunRowsChanged(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function runRowsChanged(runId: number): void {
  for (const listener of listeners) listener(runId)
}
