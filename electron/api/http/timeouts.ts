/** How long each part of a call may take, in milliseconds. */
export interface Timeouts {
  /** Name lookup, TCP and TLS together. */
  readonly connectMs: number
  /** From the request being written to the answer's head. */
  readonly headersMs: number
  /** The longest silence inside an answer. */
  readonly bodyMs: number
  /**
   * Until the request is given to a connection, waiting for a free one included. Shorter than the
   * whole, so that a call never leaves with no time left to hear the answer.
   */
  readonly startMs: number
  /** The whole call. */
  readonly totalMs: number
}

export const defaultTimeouts: Timeouts = {
  connectMs: 10_000,
  headersMs: 30_000,
  bodyMs: 15_000,
  startMs: 30_000,
  totalMs: 60_000,
}
