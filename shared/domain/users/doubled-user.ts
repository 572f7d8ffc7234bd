import { momentOf } from '../values/partner-time'
import type { User } from './user'

/**
 * The one of two records of a user that stands, marked as doubled: the one with the later end, and
 * where the ends do not tell, the one that came later (reliability.md, rule 11).
 */
export function mergeDoubled(earlier: User, later: User): User {
  const stands = endOf(earlier) > endOf(later) ? earlier : later
  return { ...stands, odd: { fields: stands.odd?.fields ?? [], isDoubled: true } }
}

function endOf({ expiresAt }: User): number {
  return momentOf(expiresAt) ?? Number.NEGATIVE_INFINITY
}
