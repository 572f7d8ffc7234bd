import type { ReadOutcome } from '#electron/api/outcome'
import { describeSign } from '#shared/domain/answer-sign'

/** What an answer looks like, as text to compare; null where nothing readable was answered. */
export function signOf(answer: ReadOutcome<unknown>): string | null {
  const isReadable = answer.kind === 'success' || answer.kind === 'refused'
  return isReadable ? describeSign(answer.sign) : null
}
