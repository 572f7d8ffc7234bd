import { AppError } from '#electron/errors/app-error'
import type { Container } from '../container'
import type { CommandOptions } from './arguments/invocation'

/**
 * Refuses a command that the administrator's policy does not allow, before anything is read or sent. A flag
 * may ask for less than the policy, never for more.
 *
 * Throws `policy-at-fault` for work that would write to the real service, and `policy-governs`.
 */
export function heedPolicy(
  { policy, settings }: Pick<Container, 'policy' | 'settings'>,
  { kind, isPractice, inFlight }: Pick<CommandOptions, 'kind' | 'isPractice' | 'inFlight'>,
): void {
  if (!isPractice && kind !== 'check') policy.refuseWriting()
  const report = policy.report()
  const isGoverned = report.kind === 'in-force' && report.governs.includes('maxInFlight')
  const { maxInFlight: most } = settings.current()
  if (!isGoverned || inFlight === null || inFlight <= most) return
  const details = { flag: '--in-flight', most }
  throw new AppError('policy-governs', 'more calls at once than the policy allows', { details })
}
