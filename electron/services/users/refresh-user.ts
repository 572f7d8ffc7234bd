import type { ElkassaApi } from '#electron/api/outcome'
import { readOrThrow } from '#electron/api/read-or-throw'
import type { User } from '#shared/domain/user'
import { verifyCredentials } from '../settings/verify-credentials'

export type RefreshedUser =
  | { readonly kind: 'found'; readonly user: User }
  /** In the partner's words, which may be none. */
  | { readonly kind: 'no-such-user'; readonly message: string }

/**
 * Asks the partner about one user (call 6), once: whoever looks at it is waiting.
 *
 * "No such user" is an answer. A refusal counts as that only when the credentials open the reference
 * data: bad credentials are refused in the same shape (`bad-credentials` then). Anything else throws
 * what `readOrThrow` throws.
 */
export async function refreshUser(
  api: Pick<ElkassaApi, 'getUser' | 'getReferenceData'>,
  registrationId: string,
): Promise<RefreshedUser> {
  const outcome = await api.getUser(registrationId)
  if (outcome.kind === 'refused') {
    await verifyCredentials(api)
    return { kind: 'no-such-user', message: outcome.messages }
  }
  const user = readOrThrow(outcome)
  if (user) return { kind: 'found', user }
  return { kind: 'no-such-user', message: outcome.kind === 'success' ? outcome.messages : '' }
}
