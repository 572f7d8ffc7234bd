import type { RunKind } from '../domain/runs/run'
import type { EventName, PageChannel } from './channels'
import type { Input } from './contract'
import type { EventPayload } from './events'
import type { Result } from './result'

/**
 * `window.api`: the only thing the page has of main. Made by `electron/preload.ts`.
 *
 * Answers are `unknown` to the page too, until it has parsed them with the contract.
 */
export interface Bridge {
  readonly invoke: <C extends PageChannel>(channel: C, input: Input<C>) => Promise<Result<unknown>>
  /** Gives the function that ends the subscription. */
  readonly on: <E extends EventName>(
    event: E,
    listener: (payload: EventPayload<E>) => void,
  ) => () => void
  /** Opens a file that was really dropped on the window; one made by a script is refused. */
  readonly dropFile: (kind: RunKind, file: File) => Promise<Result<unknown>>
}

/** Behind the page's address when it was loaded again after its process ended. */
export const reloadedHash = '#reloaded'
