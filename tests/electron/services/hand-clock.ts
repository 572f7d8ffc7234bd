import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Clock } from '#electron/async/clock'

/** A clock that stands still until it is moved. */
export function createHandClock(startMs: number) {
  let now = startMs
  let waits: { readonly until: number; readonly done: () => void }[] = []
  const clock: Clock = {
    now: () => now,
    monotonic: () => now,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve()
        const wait = { until: now + ms, done: resolve }
        waits.push(wait)
        signal?.addEventListener('abort', () => {
          waits = waits.filter((other) => other !== wait)
          resolve()
        })
      }),
  }
  return {
    clock,
    waiting: () => waits.length,
    /** Resolves once somebody waits. */
    untilWaiting: async () => {
      while (waits.length === 0) await nextTurn()
    },
    /** Moves the time and wakes whoever has waited long enough. */
    advance: (ms: number) => {
      now += ms
      const over = waits.filter(({ until }) => until <= now)
      waits = waits.filter(({ until }) => until > now)
      for (const { done } of over) done()
    },
  }
}
