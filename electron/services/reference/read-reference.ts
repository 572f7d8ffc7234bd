import type { ElkassaApi } from '#electron/api/outcome'
import { readOrThrow } from '#electron/api/read-or-throw'
import { AppError } from '#electron/errors/app-error'
import type { ReferenceData } from '#shared/domain/users/user'

/**
 * Asks the service for its packets and user types (call 2), once: whoever looks at it is waiting.
 *
 * The call changes nothing and refuses only a wrong key or token (api.md, "wrong key/token against a
 * business refusal"). Throws `bad-credentials`, or what kept the service from answering.
 */
export async function readReference(
  api: Pick<ElkassaApi, 'getReferenceData'>,
): Promise<ReferenceData> {
  const outcome = await api.getReferenceData()
  if (outcome.kind === 'refused') {
    throw new AppError('bad-credentials', `the reference data is refused: ${outcome.httpStatus}`, {
      details: { messages: outcome.messages },
    })
  }
  return readOrThrow(outcome)
}

/**
 * Asks for the reference data: the one call that changes nothing and refuses only a wrong key or token.
 *
 * Throws what `readReference` throws.
 */
export async function verifyCredentials(api: Pick<ElkassaApi, 'getReferenceData'>): Promise<void> {
  await readReference(api)
}
