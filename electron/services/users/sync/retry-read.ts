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
 * so asking again is safe. The last failure is the outcome; `signal` makes it throw its reason at once,
 * however long the answer under way may still take.
 */
export async function retryRead<T>(
  read: () => Promise<ReadOutcome<T>>,
  { wait, signal }: Patience,
): Promise<ReadOutcome<T>> {
  signal.throwIfAborted()
  let outcome = await unlessAborted(read(), signal)
  for (const pauseMs of pausesMs) {
    signal.throwIfAborted()
    if (outcome.kind === 'success' || outcome.kind === 'refused') break
    await wait(Math.min(outcome.retryAfterMs ?? pauseMs, longestPauseMs), signal)
    signal.throwIfAborted()
    outcome = await unlessAborted(read(), signal)
  }
  return outcome
}

/** Settles as `work` does, or rejects with the signal's reason as soon as that says so. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop, { once: true })
    const forget = () => signal.removeEventListener('abort', stop)
    void work.then(resolve, reject).finally(forget)
  })
}
