import type { Clock } from '#electron/async/clock'

/** Wakes the one who waits: when something happened, or when a moment has come. */
export interface Alarm {
  ring(): void
  /**
   * Listens from now on, and gives what waits: until it rang since, or until a moment on the monotonic
   * clock, milliseconds; null waits for a ring alone.
   */
  listen(): (untilMs: number | null) => Promise<void>
}

export function createAlarm(clock: Clock): Alarm {
  let wake: () => void = () => undefined
  return {
    ring: () => wake(),
    listen() {
      const rung = new Promise<void>((resolve) => {
        wake = resolve
      })
      const wakeThis = wake
      return async (untilMs) => {
        if (untilMs === null) return rung
        const timer = new AbortController()
        void clock.wait(Math.max(1, untilMs - clock.monotonic()), timer.signal).then(wakeThis)
        await rung
        // Without a reason an error is made of each, stack and all: it costs ten times the rest.
        timer.abort('rung')
      }
    },
  }
}
