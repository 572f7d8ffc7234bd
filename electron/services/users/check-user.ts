import type { ElkassaApi } from '#electron/api/outcome'
import { readOrThrow } from '#electron/api/read-or-throw'
import type { Cache } from '#electron/cache/cache-client'
import { AppError } from '#electron/errors/app-error'
import { assertNever } from '#shared/domain/assert-never'
import type { HistoryEvent, HistoryOutcome } from '#shared/domain/history'
import type { AskedUser, UserCheck } from '#shared/domain/users/user-check'
import type { UserDetail } from '#shared/domain/users/user-row'
import { repairEmail } from '#shared/domain/values/email'
import { toEmailKey } from '#shared/domain/values/email-key'
import { momentOf } from '#shared/domain/values/partner-time'
import { type OneReading, type ReadOnceDeps, readOnce } from '../proof/read-once'

export interface CheckUserDeps {
  readonly api: Pick<ElkassaApi, 'checkUser' | 'getUser' | 'getReferenceData'>
  readonly controls: ReadOnceDeps['controls']
  readonly clock: ReadOnceDeps['clock']
  readonly cache: Pick<Cache, 'findByEmails' | 'findUser'>
  /** Epoch milliseconds, UTC. */
  readonly nowMs: () => number
  /** Puts the look on record, however it ended. */
  readonly record: (event: HistoryEvent) => Promise<void>
}

/**
 * Asks the partner what packet a user has (call 3, its end from call 6), once; the copy stays as it is.
 *
 * An answer counts once a control has confirmed it; else it is unclear (reliability.md). Throws `bad-credentials`, what
 * `readOrThrow` throws where nothing readable was answered,
 * `user-not-found` for an id the copy does not know, `bad-request` for what is no e-mail.
 */
export async function checkUser(deps: CheckUserDeps, asked: AskedUser): Promise<UserCheck> {
  const known = await findKnown(deps, asked)
  const email = 'email' in asked ? readEmail(asked.email) : known?.user.email
  if (email === undefined) throw new AppError('user-not-found', 'the copy has no such user')
  const startedAt = deps.nowMs()
  const answer = await readOnce(deps, email)
  const serverMessage = answer.kind === 'failed' ? '' : answer.messages
  await deps.record({
    kind: 'check',
    outcome: outcomeOf(answer),
    email,
    registrationId: known?.user.registrationId ?? null,
    storeName: known?.user.storeName ?? null,
    serverMessage: answer.kind === 'failed' ? null : serverMessage,
    durationMs: Math.round(deps.nowMs() - startedAt),
  })
  const checkedAt = Math.floor(startedAt / 1000)
  const copy = known && describeCopy(known)
  if (answer.kind === 'failed') readOrThrow(answer.outcome)
  if (answer.kind !== 'present') {
    const isAbsent = answer.kind === 'absent'
    return {
      answer: isAbsent ? 'absent' : 'unclear',
      serverMessage,
      packetName: null,
      checkedAt,
      copy,
    }
  }
  const { packetId, packetDescription } = answer.user
  return {
    answer: 'present',
    serverMessage,
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

function outcomeOf(answer: OneReading): HistoryOutcome {
  switch (answer.kind) {
    case 'present':
      return 'done'
    case 'absent':
      return 'refused'
    case 'unclear':
      return 'unknown'
    case 'failed':
      return answer.outcome.kind === 'unsent' ? 'unsent' : 'unknown'
    default:
      return assertNever(answer)
  }
}
