import type { CheckedUser, ElkassaApi, ReadOutcome } from '#electron/api/outcome'
import { readOrThrow } from '#electron/api/read-or-throw'
import type { Cache } from '#electron/cache/cache-client'
import { AppError } from '#electron/errors/app-error'
import { repairEmail } from '#shared/domain/email'
import { toEmailKey } from '#shared/domain/email-key'
import type { HistoryEvent, HistoryOutcome } from '#shared/domain/history'
import { momentOf } from '#shared/domain/partner-time'
import type { AskedUser, UserCheck } from '#shared/domain/user-check'
import type { UserDetail } from '#shared/domain/user-row'
import { verifyCredentials } from '../settings/verify-credentials'

export interface CheckUserDeps {
  readonly api: Pick<ElkassaApi, 'checkUser' | 'getUser' | 'getReferenceData'>
  readonly cache: Pick<Cache, 'findByEmails' | 'findUser'>
  /** Epoch milliseconds, UTC. */
  readonly nowMs: () => number
  /** Puts the look on record, however it ended. */
  readonly record: (event: HistoryEvent) => Promise<void>
}

/**
 * Asks the partner what packet a user has (call 3, its end from call 6), once; the copy stays as it is.
 *
 * A refusal counts as "no such user" only when the credentials open the reference data: bad ones are
 * refused in the same shape (`bad-credentials` then). Anything else throws what `readOrThrow` throws;
 * `user-not-found` for an id the copy does not know, `bad-request` for what is no e-mail.
 */
export async function checkUser(deps: CheckUserDeps, asked: AskedUser): Promise<UserCheck> {
  const known = await findKnown(deps, asked)
  const email = 'email' in asked ? readEmail(asked.email) : known?.user.email
  if (email === undefined) throw new AppError('user-not-found', 'the copy has no such user')
  const startedAt = deps.nowMs()
  const outcome = await deps.api.checkUser(email)
  if (outcome.kind === 'refused') await verifyCredentials(deps.api)
  await deps.record({
    kind: 'check',
    outcome: outcomeOf(outcome),
    email,
    registrationId: known?.user.registrationId ?? null,
    storeName: known?.user.storeName ?? null,
    serverMessage: 'messages' in outcome ? outcome.messages : null,
    durationMs: Math.round(deps.nowMs() - startedAt),
  })
  const checkedAt = Math.floor(startedAt / 1000)
  const copy = known && describeCopy(known)
  if (outcome.kind === 'refused') {
    const { messages: serverMessage } = outcome
    return { isKnown: false, serverMessage, packetName: null, checkedAt, copy }
  }
  const { packetId, packetDescription } = readOrThrow(outcome)
  return {
    isKnown: true,
    serverMessage: outcome.kind === 'success' ? outcome.messages : '',
    packetName: packetDescription ?? packetId,
    checkedAt,
    copy,
    ...(known && (await readEnd(deps.api, known.user.registrationId))),
  }
}

async function findKnown({ cache }: CheckUserDeps, asked: AskedUser) {
  if ('registrationId' in asked) return cache.findUser(asked.registrationId)
  const key = toEmailKey(readEmail(asked.email))
  const found = (await cache.findByEmails([key])).get(key)
  return found ? cache.findUser(found.registrationId) : null
}

function readEmail(text: string): string {
  const email = repairEmail(text)
  if ('problem' in email) throw new AppError('bad-request', `no e-mail: ${email.problem}`)
  return email.value
}

/** The end is read where call 6 answers; where it does not, the packet alone is told. */
async function readEnd(
  api: Pick<ElkassaApi, 'getUser'>,
  registrationId: string,
): Promise<Pick<UserCheck, 'expiresAt'>> {
  const detail = await api.getUser(registrationId)
  const isKnown = detail.kind === 'success' && detail.value !== null
  const expiresAt = isKnown ? momentOf(detail.value.expiresAt) : undefined
  return expiresAt === undefined ? {} : { expiresAt }
}

function describeCopy({ user, refreshedAt }: Pick<UserDetail, 'user' | 'refreshedAt'>) {
  const { registrationId, storeName, packetName, packetId } = user
  const expiresAt = momentOf(user.expiresAt)
  return {
    registrationId,
    storeName,
    packetName: packetName ?? packetId,
    refreshedAt,
    ...(expiresAt !== undefined && { expiresAt }),
  }
}

function outcomeOf(outcome: ReadOutcome<CheckedUser>): HistoryOutcome {
  return outcome.kind === 'success' ? 'done' : outcome.kind
}
