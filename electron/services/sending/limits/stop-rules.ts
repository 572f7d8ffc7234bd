import type { ReadOutcome } from '#electron/api/outcome'
import { readCredentials } from '#electron/services/proof/credential-check'
import { asFailure, type Failure, type Stop } from '../step'
import { alikeFailuresToStop, createFailureStreak } from './failure-streak'

/** Decides when a run stops by itself, and how long it rests while the network is away. */
export interface StopRules {
  succeeded(): void
  /** `launchedAt` is when the failed step began, on the monotonic clock, milliseconds. */
  failed(failure: Failure, launchedAt: number, now: number): { stop?: Stop; restMs?: number }
}

/** The network counts as gone after this many rounds without a connection, with rests between them. */
const networkRoundsToStop = 5

export function createStopRules(): StopRules {
  const alike = createFailureStreak(alikeFailuresToStop)
  let rounds = 0
  let lastRoundAt = Number.NEGATIVE_INFINITY

  return {
    succeeded() {
      alike.broken()
      rounds = 0
    },
    failed(failure, launchedAt, now) {
      // Rows wait for controls then: a service that is not understood is no reason to give up.
      if (failure.isUnclear) return {}
      if (failure.isNetwork) {
        // Steps that were under way together fail together: that is one round.
        if (launchedAt < lastRoundAt) return {}
        lastRoundAt = now
        rounds += 1
        if (rounds >= networkRoundsToStop) {
          return { stop: awayFor(failure) }
        }
        return { restMs: 500 * 2 ** rounds }
      }
      if (!alike.failed(failure.sign)) return {}
      return { stop: { cause: 'alike-failures', detail: failure.detail } }
    },
  }
}

/** Why a run cannot begin, by the answer to its first read; null where it can. */
export function findBar(outcome: ReadOutcome<unknown>): Stop | null {
  if (outcome.kind === 'success') return null
  if (readCredentials(outcome) === 'bad') return { cause: 'credentials', detail: null }
  return awayFor(asFailure('look', outcome))
}

/** What stands in the way is named, where that is known. */
function awayFor({ barrier, detail }: Failure): Stop {
  return { cause: barrier ?? 'network', detail }
}
