import type { ElkassaApi } from '#electron/api/outcome'
import { readOrThrow } from '#electron/api/read-or-throw'
import { AppError } from '#electron/errors/app-error'

/**
 * Asks for the reference data: the one call that changes nothing and refuses only a wrong key or token
 * (api.md, "wrong key/token against a business refusal").
 *
 * Throws `bad-credentials`, or what kept the service from answering.
 */
export async function verifyCredentials(api: Pick<ElkassaApi, 'getReferenceData'>): Promise<void> {
  const outcome = await api.getReferenceData()
  if (outcome.kind === 'refused') {
    throw new AppError('bad-credentials', `the reference data is refused: ${outcome.httpStatus}`, {
      details: { messages: outcome.messages },
    })
  }
  readOrThrow(outcome)
}
