import type { EventEmitter } from 'node:events'

/** Ctrl+C, the end asked for by a service manager, and a terminal that was closed. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** A terminal, npm and a service manager each send more than one for the same end. */
const sameEndMs = 1000

export interface StopSignalDeps {
  /** The process. */
  readonly source: Pick<EventEmitter, 'on' | 'removeAllListeners'>
  /** Milliseconds of a clock that only rises. */
  readonly now: () => number
  /** What a second signal, a moment later, does. */
  readonly endAtOnce: () => void
}

/**
 * Listens for the signals that end a process. The first asks the work to stop: the signal given aborts.
 *
 * Whoever listened before does no more: a library would end the process, and while it keeps the signal
 * Electron's own handler stands over it, which ends the process at the second. Call when the app is ready.
 *
 * `ask` is for whoever else may end the process, such as the system when its user signs out.
 */
export function listenForStop({ source, now, endAtOnce }: StopSignalDeps): {
  readonly stop: AbortSignal
  readonly ask: () => void
} {
  const stopping = new AbortController()
  let askedAt = 0
  const ask = () => {
    if (!stopping.signal.aborted) {
      askedAt = now()
      stopping.abort()
    } else if (now() >= askedAt + sameEndMs) endAtOnce()
  }
  for (const name of signals) {
    source.removeAllListeners(name)
    source.on(name, ask)
  }
  return { stop: stopping.signal, ask }
}
