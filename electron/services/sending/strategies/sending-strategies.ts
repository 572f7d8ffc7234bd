import type { RunKind } from '#shared/domain/runs/run'
import type { SendingStrategy } from '../sending-strategy'
import { createActivateSending } from './activate-sending'
import { createCheckSending } from './check-sending'
import { createRegisterSending, type RegisterSendingDeps } from './register-sending'

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
