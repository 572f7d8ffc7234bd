import type { ErrorCode } from '#shared/domain/error-code'
import type { Failure } from '#shared/ipc/result'

/** A failed call: its code finds the sentences in the locale, its details fill their blanks. */
export class CallError extends Error {
  readonly code: ErrorCode
  readonly details: Failure['details']

  constructor(code: ErrorCode, details: Failure['details'] = {}) {
    super(code)
    this.name = 'CallError'
    this.code = code
    this.details = details
  }
}

/** Any thrown thing as a CallError: what is none is `unexpected`. */
export function toCallError(error: unknown): CallError {
  return error instanceof CallError ? error : new CallError('unexpected')
}
