import { type AnswerSign, shapeOf, wordsOf } from '#shared/domain/answer-sign'
import { wireEnvelope } from './answer-schemas'
import type { HttpAnswer } from './http/http-client'
import { parseJsonText } from './http/json-text'
import { quotePage } from './http/web-page'
import { flattenMessages } from './messages'
import type { UnknownCause, WriteOutcome } from './outcome'

export interface AnswerReader<T> {
  /** The value of a success, or undefined where `data` has not the documented shape. */
  readonly readData: (data: unknown) => T | undefined
  /** A write is believed only when nothing else was printed around its JSON. */
  readonly isWrite: boolean
  /** Blotted out of the server's words. */
  readonly secrets: readonly string[]
}

type Answered = Extract<HttpAnswer, { kind: 'answered' }>

function statusCause(httpStatus: number): UnknownCause | undefined {
  if (httpStatus === 429) return 'rate-limited'
  return httpStatus >= 500 ? 'server-error' : undefined
}

function unknown<T>(
  answer: Answered,
  cause: UnknownCause,
  detail: string,
  said: Pick<Extract<WriteOutcome<T>, { kind: 'unknown' }>, 'sign' | 'messages' | 'page'> = {},
): WriteOutcome<T> {
  const { httpStatus, retryAfterMs } = answer
  return {
    kind: 'unknown',
    cause,
    detail,
    httpStatus,
    ...said,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  }
}

function readEnvelope<T>(answer: Answered, reader: AnswerReader<T>): WriteOutcome<T> {
  const { httpStatus, text } = answer
  const cause = statusCause(httpStatus)
  const quoted = () => {
    const page = quotePage(text, reader.secrets)
    return page === undefined ? {} : { page }
  }
  if (cause !== undefined) return unknown(answer, cause, `HTTP ${httpStatus}`, quoted())
  if (httpStatus >= 300 && httpStatus < 400) {
    return unknown(answer, 'unreadable', `HTTP ${httpStatus}`, quoted())
  }
  const json = parseJsonText(text)
  if (json === undefined) return unknown(answer, 'unreadable', 'not JSON', quoted())
  const envelope = wireEnvelope.safeParse(json.value)
  if (!envelope.success) return unknown(answer, 'unreadable', 'no status')
  const { status, messages: words, data } = envelope.data
  const messages = flattenMessages(words, reader.secrets)
  // What was printed around the JSON is part of what the answer looks like.
  const shape = json.isClean ? shapeOf(data) : `${shapeOf(data)} after text`
  const sign: AnswerSign = { httpStatus, flag: status, shape, words: wordsOf(messages) }
  if (!status) {
    // "No" may lead to sending again, so it counts in the documented shape alone: a database notice
    // before it, or a gateway's own JSON, says nothing about the user.
    const isDocumented = json.isClean && words !== undefined
    return isDocumented
      ? { kind: 'refused', messages, httpStatus, sign }
      : unknown(answer, 'unreadable', 'refusal of another shape', { sign, messages })
  }
  if (httpStatus >= 400) {
    return unknown(answer, 'unreadable', `status true with HTTP ${httpStatus}`, { sign, messages })
  }
  if (reader.isWrite && !json.isClean) {
    return unknown(answer, 'unreadable', 'text before the JSON', { sign, messages })
  }
  const value = reader.readData(data)
  return value === undefined
    ? unknown(answer, 'unreadable', 'data of another shape', { sign, messages })
    : { kind: 'success', value, messages, httpStatus, sign }
}

/** What an answer means: only the documented shape is a success or a refusal [Note: Unknown outcome]. */
export function readAnswer<T>(answer: HttpAnswer, reader: AnswerReader<T>): WriteOutcome<T> {
  if (answer.kind === 'answered') return readEnvelope(answer, reader)
  if (answer.kind === 'unsent' || answer.httpStatus === undefined) return answer
  return { ...answer, cause: statusCause(answer.httpStatus) ?? answer.cause }
}
