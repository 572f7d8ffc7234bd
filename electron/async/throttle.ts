import type { Clock } from '#electron/async/clock'

/** Passes on the first value at once and then the latest one, at most once every `everyMs`. */
export function throttle<T>(
  listener: (value: T) => void,
  everyMs: number,
  clock: Clock,
): { push: (value: T) => void; flush: () => void } {
  let latest: { readonly value: T } | null = null
  let isResting = false

  function flush(): void {
    if (!latest) return
    const { value } = latest
    latest = null
    listener(value)
  }

  return {
    push(value) {
      latest = { value }
      if (isResting) return
      flush()
      isResting = true
      void clock.wait(everyMs).then(() => {
        isResting = false
        flush()
      })
    },
    flush,
  }
}
