import { asAppError } from '#electron/errors/as-app-error'
import type { textsOf } from './texts'

/** A failure in the operator's words: title, and what happened with what to do now. */
export function describeFailure(
  { errors }: Pick<ReturnType<typeof textsOf>, 'errors'>,
  error: unknown,
): { readonly title: string; readonly body: string } {
  const { code, options } = asAppError(error)
  const { title, explanation, action } = errors[code]
  return { title, body: `${explanation(options.details ?? {})}\n\n${action}` }
}
