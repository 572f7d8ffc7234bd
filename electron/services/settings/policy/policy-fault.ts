import type { PolicyFaultReason } from '#shared/domain/policy'

/** Why a policy is not used. `subject` is the path that is at fault, or the key. */
export class PolicyFault extends Error {
  constructor(
    readonly reason: PolicyFaultReason,
    readonly subject: string,
    options?: ErrorOptions,
  ) {
    super(`${reason}: ${subject}`, options)
  }
}
