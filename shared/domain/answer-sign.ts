/**
 * What an answer looks like, whatever it is about: the form in which answers are told apart.
 *
 * Two answers of one sign say the same thing in the service's own way; what that is has to be learnt
 * from questions whose answer is known (reliability.md, rules 3 and 13).
 */
export interface AnswerSign {
  readonly httpStatus: number
  /** `status` of the answer. */
  readonly flag: boolean
  /** What kind of thing `data` is, and which of its fields are empty; see `shapeOf`. */
  readonly shape: string
  /** The words of its messages, each once, sorted: none with a digit, no address. */
  readonly words: readonly string[]
}

const mostWords = 40
const mostFields = 20

/** The words of a message that two answers of one meaning share: references, numbers and addresses are left out. */
export function wordsOf(messages: string): readonly string[] {
  const words = messages
    .toLowerCase()
    .replace(/\S+@\S+/gu, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !/\p{N}/u.test(word))
  return [...new Set(words)].sort().slice(0, mostWords)
}

/** Names what `data` is: `missing`, `null`, `empty list`, `list`, a type, or its fields and which are empty. */
export function shapeOf(data: unknown): string {
  if (data === undefined) return 'missing'
  if (data === null) return 'null'
  if (Array.isArray(data)) return data.length === 0 ? 'empty list' : 'list'
  if (typeof data !== 'object') return data === '' ? 'empty text' : typeof data
  const fields = Object.entries(data)
    .map(([name, value]) => (isEmpty(value) ? `${name}=empty` : name))
    .sort()
    .slice(0, mostFields)
  return `{${fields.join(',')}}`
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true
  return typeof value === 'string'
    ? value.trim() === ''
    : Array.isArray(value) && value.length === 0
}

/** One text for all answers that look alike. */
export function describeSign({ httpStatus, flag, shape, words }: AnswerSign): string {
  return JSON.stringify([httpStatus, flag, shape, words])
}

/** True where status, flag and shape are alike, whatever the words. */
export function isSameForm(one: AnswerSign, other: AnswerSign): boolean {
  return one.httpStatus === other.httpStatus && one.flag === other.flag && one.shape === other.shape
}
