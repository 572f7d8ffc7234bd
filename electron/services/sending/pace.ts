/** How many calls may be in flight: it falls by half when the server struggles, and rises slowly. */
export interface Pace {
  readonly limit: number
  /** Before this moment (epoch milliseconds) nothing is sent: the server asked for a rest. */
  readonly restUntil: number
  succeeded(): void
  /** `retryAfterMs` is what the server asked for, where it did. */
  struggled(now: number, retryAfterMs?: number): void
}

const longestRestMs = 120_000

/**
 * Starts with `start` calls in flight and never passes `most`.
 *
 * Calls that were in flight together fail together, so one struggle counts once for as many answers
 * as were allowed at the time.
 */
export function createPace({ start, most }: { start: number; most: number }): Pace {
  let limit = Math.min(start, most)
  let answersToRise = limit * 4
  let answersToHeed = 0
  let restUntil = 0

  return {
    get limit() {
      return limit
    },
    get restUntil() {
      return restUntil
    },
    succeeded() {
      answersToHeed = Math.max(0, answersToHeed - 1)
      answersToRise -= 1
      if (answersToRise > 0) return
      limit = Math.min(most, limit + 1)
      answersToRise = limit * 4
    },
    struggled(now, retryAfterMs) {
      if (retryAfterMs !== undefined) {
        restUntil = Math.max(restUntil, now + Math.min(retryAfterMs, longestRestMs))
      }
      if (answersToHeed > 0) {
        answersToHeed -= 1
        return
      }
      answersToHeed = limit
      limit = Math.max(1, Math.floor(limit / 2))
      answersToRise = limit * 4
    },
  }
}
