import type { ReadOutcome } from '#electron/api/outcome'

/** Waits that many milliseconds, or less where `signal` says so. */
export type Wait = (ms: number, signal?: AbortSignal) => Promise<void>

export interface Patience {
  readonly wait: Wait
  readonly signal: AbortSignal
}

const pausesMs = [500, 1000, 2000, 4000]
const longestPauseMs = 60_000

/**
 * Reads until the server answers readably, a few times at most. For reads only: they change nothing,
 * so asking again is safe. The last failure is the outcome; `signal` makes it throw its reason.
 */
export async function retryRead<T>(
  read: () => Promise<ReadOutcome<T>>,
  { wait, signal }: Patience,
): Promise<ReadOutcome<T>> {
  signal.throwIfAborted()
  let outcome = await read()
  for (const pauseMs of pausesMs) {
    signal.throwIfAborted()
    if (outcome.kind === 'success' || outcome.kind === 'refused') break
    await wait(Math.min(outcome.retryAfterMs ?? pauseMs, longestPauseMs), signal)
    signal.throwIfAborted()
    outcome = await read()
  }
  return outcome
}
