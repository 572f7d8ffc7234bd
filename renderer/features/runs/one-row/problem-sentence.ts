import type { Problem } from '#shared/domain/fields/cell-notes'
import type { Messages } from '#shared/locales/id'

/** What is wrong with a field of a form, in words: the reason and the way out. */
export function problemSentence(
  name: string,
  { code, details = {} }: Pick<Problem, 'code' | 'details'>,
  { problems }: Messages,
): string {
  const { title, why } = problems[code]
  return code === 'required' ? title(name) : `${title(name)}. ${why(details)}`
}
