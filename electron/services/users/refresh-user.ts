import { randomInt } from 'node:crypto'
import type { ElkassaApi, ReadOutcome } from '#electron/api/outcome'
import { readOrThrow } from '#electron/api/read-or-throw'
import { AppError } from '#electron/errors/app-error'
import { describeSign } from '#shared/domain/answer-sign'
import type { User } from '#shared/domain/users/user'
import { verifyCredentials } from '../reference/read-reference'

export type RefreshedUser =
  | { readonly kind: 'found'; readonly user: User }
  /** In the partner's words, which may be none. */
  | { readonly kind: 'no-such-user'; readonly message: string }

type RefreshApi = Pick<ElkassaApi, 'getUser' | 'listUsers' | 'getReferenceData'>

/**
 * Asks the partner about one user (call 6), once: whoever looks at it is waiting.
 *
 * "No such user" counts once an id that nobody has is answered alike, while a user of the list is still
 * answered as present (reliability.md, rule 2). Throws `bad-credentials`, `server-refused` for words that mean
 * something else, or what `readOrThrow` throws.
 */
export async function refreshUser(api: RefreshApi, registrationId: string): Promise<RefreshedUser> {
  const outcome = await api.getUser(registrationId)
  if (outcome.kind === 'refused') await verifyCredentials(api)
  else {
    const user = readOrThrow(outcome)
    if (user) return { kind: 'found', user }
  }
  if (!hasSign(outcome) || !(await isAnsweredAsNobody(api, outcome))) {
    throw new AppError('server-refused', 'an answer about a user that nobody knows', {
      details: { messages: 'messages' in outcome ? (outcome.messages ?? '') : '' },
    })
  }
  return { kind: 'no-such-user', message: outcome.messages }
}

type Said = Extract<ReadOutcome<User | null>, { kind: 'success' | 'refused' }>

function hasSign(outcome: ReadOutcome<User | null>): outcome is Said {
  return outcome.kind === 'success' || outcome.kind === 'refused'
}

async function isAnsweredAsNobody(api: RefreshApi, said: Said): Promise<boolean> {
  const nobody = await api.getUser(`ELK9${randomInt(10 ** 12)}`)
  if (!hasSign(nobody) || describeSign(nobody.sign) !== describeSign(said.sign)) return false
  const listed = await api.listUsers(1)
  const [somebody] = listed.kind === 'success' ? listed.value.users : []
  if (!somebody) return true
  const control = await api.getUser(somebody.registrationId)
  return control.kind === 'success' && control.value !== null
}
