import type { RunKind } from '#shared/domain/run'
import { createActivateSending } from './activate-sending'
import { createCheckSending } from './check-sending'
import type { SendingKind } from './kind'
import { createRegisterSending, type RegisterSendingDeps } from './register-sending'

/** Every kind of bulk work, as its rows are sent and settled. */
export function createSendingKinds(
  deps: RegisterSendingDeps,
): Readonly<Record<RunKind, SendingKind>> {
  return {
    register: createRegisterSending(deps),
    activate: createActivateSending(deps),
    check: createCheckSending(deps),
  }
}
