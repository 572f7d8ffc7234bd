import type { ReadOutcome } from '#electron/api/outcome'

/**
 * What an answer looks like, whatever it was about: two of one sign say the same (proof.md, rule 10).
 *
 * HTTP status, flag, shape of what it held, and its words without numbers and without `asked`, which is
 * what it was asked about. Null where nothing readable was answered.
 */
export function signOf<T>(
  outcome: ReadOutcome<T>,
  shapeOf: (value: T) => string,
  asked = '',
): string | null {
  if (outcome.kind !== 'success' && outcome.kind !== 'refused') return null
  const words = outcome.messages.replaceAll(asked || '#', '#').replace(/\d+(?:[.,]\d+)*/g, '#')
  const shape = outcome.kind === 'success' ? shapeOf(outcome.value) : 'refused'
  return JSON.stringify([outcome.httpStatus, shape, words])
}
