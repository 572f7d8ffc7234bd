import type { Clock } from '../sending/clock'

/**
 * Does a step at once, and again that long after each end of it, until the returned function is called.
 *
 * `step` tells its own failures: what it throws is dropped.
 */
export function repeat(clock: Clock, everyMs: number, step: () => Promise<void>): () => void {
  const stopping = new AbortController()
  void (async () => {
    while (!stopping.signal.aborted) {
      await step().catch(() => undefined)
      await clock.wait(everyMs, stopping.signal)
    }
  })()
  return () => stopping.abort()
}
