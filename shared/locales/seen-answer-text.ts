import type { SeenAnswer } from '../domain/seen-answer'
import type { Messages } from './id'

/** What the console makes of an answer, and what it knows that from. */
export function describeMeaning(
  { meaning, knownBy }: Pick<SeenAnswer, 'meaning' | 'knownBy'>,
  { seenAnswers: words }: Pick<Messages, 'seenAnswers'>,
): string {
  const said = words.meanings[meaning]
  if (knownBy === null) return said
  return `${said} (${words.columns.knownBy.toLowerCase()} ${words.knownBy[knownBy]})`
}

const afterText = ' after text'

/** What kind of thing an answer's data is, in plain words; see `shapeOf`. */
export function describeShape(shape: string, messages: Pick<Messages, 'seenAnswers'>): string {
  const { shapes } = messages.seenAnswers
  if (shape.endsWith(afterText)) {
    return shapes.afterText(describeShape(shape.slice(0, -afterText.length), messages))
  }
  switch (shape) {
    case 'missing':
    case 'null':
    case 'list':
    case 'string':
    case 'number':
    case 'boolean':
      return shapes[shape]
    case 'empty list':
      return shapes.emptyList
    case 'empty text':
      return shapes.emptyText
    case '{}':
      return shapes.emptyObject
    default:
      return shapes.fields(fieldsOf(shape, messages))
  }
}

function fieldsOf(shape: string, { seenAnswers }: Pick<Messages, 'seenAnswers'>): string {
  const { emptyField } = seenAnswers.shapes
  return shape
    .slice(1, -1)
    .split(',')
    .map((field) => (field.endsWith('=empty') ? emptyField(field.slice(0, -6)) : field))
    .join(', ')
}

/** A form of answer as a line of a table, in the order of `seenAnswers.columns`. */
export function describeSeenAnswer(answer: SeenAnswer, messages: Messages): string[] {
  const { seenAnswers: words, formats } = messages
  return [
    words.calls[answer.call],
    words.meanings[answer.meaning],
    answer.knownBy === null ? '' : words.knownBy[answer.knownBy],
    answer.sample,
    String(answer.httpStatus),
    answer.flag ? words.flags.yes : words.flags.no,
    describeShape(answer.shape, messages),
    String(answer.count),
    formats.moment(answer.firstSeenAt),
    formats.moment(answer.lastSeenAt),
  ]
}
