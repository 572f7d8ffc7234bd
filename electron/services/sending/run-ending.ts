import { setMaxListeners } from 'node:events'
import { AppError } from '#electron/errors/app-error'
import type { RunState } from '#shared/domain/runs/run'
import type { Stop } from './step'

export interface Ending {
  readonly state: RunState
  readonly stop: Stop | null
}

/** How a run comes to its end: what is said first stands. */
export interface RunEnding {
  /** Null while the run is at work. */
  readonly current: Ending | null
  /** Why nothing more is sent, where what was sent is still read. */
  readonly closing: Stop | null
  /** What the console itself did wrong; null where it did nothing. */
  readonly fault: unknown
  /** Aborted once the run ends. */
  readonly signal: AbortSignal
  end(state: RunState, stop?: Stop): void
  /** Nothing more is sent from now on; the run goes on to read. */
  close(stop: Stop): void
  /** A step threw: the disk is full, or the console is at fault. */
  fail(error: unknown): void
}

export interface RunEndingOptions {
  /** What was given up stays given up, however the look at its doubts ends. */
  readonly isGivenUp: () => boolean
  readonly onEnd: () => void
}

export function createRunEnding({ isGivenUp, onEnd }: RunEndingOptions): RunEnding {
  const halted = new AbortController()
  // Each row at work may wait on it, and lets go of it after: many at once are no leak.
  setMaxListeners(0, halted.signal)
  let current: Ending | null = null
  let closing: Stop | null = null
  let fault: unknown = null

  function end(state: RunState, stop: Stop | null = null): void {
    current ??= { state: isGivenUp() ? 'cancelled' : state, stop }
    halted.abort()
    onEnd()
  }

  return {
    get current() {
      return current
    },
    get closing() {
      return closing
    },
    get fault() {
      return fault
    },
    signal: halted.signal,
    end,
    close(stop) {
      closing ??= stop
    },
    fail(error) {
      if (error instanceof AppError && error.code === 'disk-full') {
        end('stopped', { cause: 'disk-full', detail: null })
      } else {
        fault ??= error
        end('stopped', { cause: 'interrupted', detail: null })
      }
    },
  }
}
