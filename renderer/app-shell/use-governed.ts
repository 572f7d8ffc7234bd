import type { GovernedKey } from '#shared/domain/policy'
import { useStatus } from './status'

/** Tells whether an administrator set something for everyone on this computer. */
export function useGoverned(): (key: GovernedKey) => boolean {
  const { policy } = useStatus()
  return (key) => policy.kind === 'in-force' && policy.governs.includes(key)
}
