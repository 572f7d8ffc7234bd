import type { Clock } from './clock'

/**
 * Does a step at once, and again that long after each end of it, until the returned function is called.
 *
 * What a step throws goes to `onError` and ends nothing.
 */
export function repeat(
  { clock, everyMs }: { readonly clock: Clock; readonly everyMs: number },
  step: () => Promise<void>,
  onError: (error: unknown) => void,
): () => void {
  const stopping = new AbortController()
  void (async () => {
    while (!stopping.signal.aborted) {
      try {
        await step()
      } catch (error) {
        if (!stopping.signal.aborted) onError(error)
      }
      await clock.wait(everyMs, stopping.signal)
    }
  })()
  return () => stopping.abort()
}
