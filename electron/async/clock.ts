/** Time as an argument, so that tests can hold it. */
export interface Clock {
  /** Milliseconds since the epoch, UTC. */
  now(): number
  /** Milliseconds that only ever grow, for whatever waits: no one can set them back or forward. */
  monotonic(): number
  /** Resolves after `ms`, or at once when the signal is aborted; it never rejects. */
  wait(ms: number, signal?: AbortSignal): Promise<void>
}

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  wait: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve()
      const timer = setTimeout(done, ms)
      function done() {
        clearTimeout(timer)
        signal?.removeEventListener('abort', done)
        resolve()
      }
      signal?.addEventListener('abort', done)
    }),
}

/** Epoch seconds, UTC. */
export function seconds(clock: Clock): number {
  return Math.floor(clock.now() / 1000)
}
