import type { Reference } from '#electron/services/reference/reference'
import type { referenceContract } from '#shared/ipc/contract/reference'
import type { Handlers } from '../handle'

export interface ReferenceHandlersDeps {
  /** Of the workspace that is open. */
  readonly reference: () => Reference
  /** Does a step that talks to the service and reports how that went. */
  readonly watch: <T>(step: () => Promise<T>) => Promise<T>
}

type ReferenceHandlers = Pick<Handlers, keyof typeof referenceContract>

export function createReferenceHandlers(deps: ReferenceHandlersDeps): ReferenceHandlers {
  const { reference, watch } = deps
  return {
    'reference:read': () => reference().read(),
    'reference:refresh': () => watch(() => reference().refresh()),
  }
}
