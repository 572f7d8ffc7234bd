import { AppError } from '#electron/errors/app-error'
import type { textsOf } from './texts'

/** A failure in the operator's words: title, and what happened with what to do now. */
export function describeFailure(
  { errors }: Pick<ReturnType<typeof textsOf>, 'errors'>,
  error: unknown,
): { readonly title: string; readonly body: string } {
  const code = error instanceof AppError ? error.code : 'unexpected'
  const details = error instanceof AppError ? (error.options.details ?? {}) : {}
  const { title, explanation, action } = errors[code]
  return { title, body: `${explanation(details)}\n\n${action}` }
}
