import type { ConnectCause } from '../outcome'

/** The connection could not be made, so nothing was sent. `reason` is all that is kept of the cause. */
export class ConnectFailure extends Error {
  override readonly name = 'ConnectFailure'

  constructor(
    readonly reason: string,
    /** Set where it is known what stood in the way: a proxy, or a certificate. */
    readonly known: ConnectCause | null = null,
  ) {
    super('the connection could not be made')
  }
}
