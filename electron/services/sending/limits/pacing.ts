import type { Clock } from '#electron/async/clock'
import type { Controls } from '#electron/services/proof/controls'
import type { Failure, Stop } from '../step'
import { createConcurrencyLimit } from './concurrency-limit'
import { createStopRules } from './stop-rules'

/** How fast a run goes: as many calls at once as the service stands, none while it needs a rest. */
export interface Pacing {
  /** Calls that may be in flight. */
  readonly limit: number
  /** No call leaves before this, on the monotonic clock, milliseconds. */
  readonly restUntil: number
  /** Rows wait while the service asked for a rest, or controls alone are asked. */
  mayGo(): boolean
  /** A step went well; a look says nothing about what is sent. */
  succeeded(step: 'send' | 'look'): void
  /** A step that began at `launchedAt` failed; gives why the run stops, where it does. */
  failed(failure: Failure, launchedAt: number): Stop | undefined
}

export interface PacingOptions {
  readonly clock: Clock
  readonly controls: Pick<Controls, 'trouble'>
  readonly inFlight: { readonly start: number; readonly most: number }
}

export function createPacing({ clock, controls, inFlight }: PacingOptions): Pacing {
  const concurrency = createConcurrencyLimit(inFlight)
  const rules = createStopRules()
  let networkRestUntil = 0

  const restUntil = () => Math.max(networkRestUntil, concurrency.restUntil)

  return {
    get limit() {
      return concurrency.limit
    },
    get restUntil() {
      return restUntil()
    },
    mayGo: () => controls.trouble === null && restUntil() <= clock.monotonic(),
    succeeded(step) {
      if (step === 'send') rules.succeeded()
      concurrency.succeeded()
    },
    failed(failure, launchedAt) {
      const now = clock.monotonic()
      const { stop, restMs } = rules.failed(failure, launchedAt, now)
      if (restMs !== undefined) networkRestUntil = now + restMs
      if (failure.isStruggle) concurrency.struggled(launchedAt, now, failure.retryAfterMs)
      return stop
    },
  }
}
