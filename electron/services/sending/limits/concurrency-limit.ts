/** How many calls may be in flight: it falls by half when the server struggles, and rises slowly. */
export interface ConcurrencyLimit {
  readonly limit: number
  /** Before this moment (monotonic clock, milliseconds) nothing is sent: the server asked for a rest. */
  readonly restUntil: number
  succeeded(): void
  /**
   * `launchedAt` is when the call that came to grief began, on the monotonic clock, milliseconds; `retryAfterMs` is what
   * the server asked for, where it did.
   */
  struggled(launchedAt: number, now: number, retryAfterMs?: number): void
}

const longestRestMs = 120_000

/**
 * Starts with `start` calls in flight and never passes `most`.
 *
 * As TCP does: calls that were in flight when it fell say nothing new, whenever they fail, so one
 * trouble halves it once; and it rises by one for each round of calls that went well. Time-outs come
 * late and one by one, and would else bring every run down to a single call.
 */
export function createConcurrencyLimit({
  start,
  most,
}: {
  start: number
  most: number
}): ConcurrencyLimit {
  let limit = Math.min(start, most)
  let answersToRise = limit
  let halvedAt = Number.NEGATIVE_INFINITY
  let restUntil = 0

  return {
    get limit() {
      return limit
    },
    get restUntil() {
      return restUntil
    },
    succeeded() {
      answersToRise -= 1
      if (answersToRise > 0) return
      limit = Math.min(most, limit + 1)
      answersToRise = limit
    },
    struggled(launchedAt, now, retryAfterMs) {
      if (retryAfterMs !== undefined) {
        restUntil = Math.max(restUntil, now + Math.min(retryAfterMs, longestRestMs))
      }
      if (launchedAt <= halvedAt) return
      halvedAt = now
      limit = Math.max(1, Math.floor(limit / 2))
      answersToRise = limit
    },
  }
}
