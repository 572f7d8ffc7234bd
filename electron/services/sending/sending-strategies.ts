import type { RunKind } from '#shared/domain/run'
import { createActivateSending } from './activate-sending'
import { createCheckSending } from './check-sending'
import { createRegisterSending, type RegisterSendingDeps } from './register-sending'
import type { SendingStrategy } from './sending-strategy'

/** Every kind of bulk work, as its rows are sent and settled. */
export function createSendingStrategies(
  deps: RegisterSendingDeps,
): Readonly<Record<RunKind, SendingStrategy>> {
  return {
    register: createRegisterSending(deps),
    activate: createActivateSending(deps),
    check: createCheckSending(deps),
  }
}
