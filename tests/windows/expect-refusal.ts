import assert from 'node:assert/strict'
import { describeFailure } from '#electron/app/describe-failure'
import { textsOf } from '#electron/app/texts'
import { asAppError } from '#electron/errors/as-app-error'
import type { ErrorCode } from '#shared/domain/error-code'

/** The work fails, and the operator is told so in the sentence of that code. */
export async function expectRefusal(code: ErrorCode, work: () => Promise<unknown>): Promise<void> {
  const error = await work().then(
    () => null,
    (reason: unknown) => reason,
  )
  assert.ok(error !== null, 'it did not fail')
  assert.equal(asAppError(error).code, code)
  assert.notEqual(describeFailure(textsOf('id'), error).title, '')
}
