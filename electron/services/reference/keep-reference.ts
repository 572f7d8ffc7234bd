import type { Cache } from '#electron/cache/cache-client'
import type { KeptReference, ReferenceRefresh } from '#shared/domain/users/reference'
import type { ReferenceData } from '#shared/domain/users/user'
import { compareReference } from './compare-reference'

export interface KeepReferenceDeps {
  readonly cache: Pick<Cache, 'putReferenceData' | 'readReferenceData'>
  /** Epoch seconds, UTC. */
  readonly now: () => number
}

/**
 * Keeps the reference data of an answer in place of those before, and says how they differ.
 *
 * An answer with an empty list is not kept: it would unname every packet or type of the copy.
 */
export async function keepReference(
  { cache, now }: KeepReferenceDeps,
  answer: ReferenceData,
): Promise<ReferenceRefresh> {
  const before = await cache.readReferenceData()
  const list = findEmptyList(answer, before)
  if (list !== null) return { kind: 'empty', list, reference: before }
  const reference = { ...answer, readAt: now() }
  await cache.putReferenceData(answer, reference.readAt)
  if (before === null) return { kind: 'first', reference }
  const changes = compareReference(before, answer)
  return changes ? { kind: 'changed', reference, ...changes } : { kind: 'unchanged', reference }
}

/** Types that a service never named are no loss; packets are what the call is for. */
function findEmptyList(
  answer: ReferenceData,
  before: KeptReference | null,
): 'packets' | 'userTypes' | null {
  if (answer.packets.length === 0) return 'packets'
  const hadTypes = before !== null && before.userTypes.length > 0
  return hadTypes && answer.userTypes.length === 0 ? 'userTypes' : null
}
