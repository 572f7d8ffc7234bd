import type { AnswerSign } from '#shared/domain/answer-sign'
import type { AnswerReading } from '#shared/domain/seen-answer'
import type { CallName } from './answer-schemas'
import type { WriteOutcome } from './outcome'

/** An answer that could be read, as it looked. */
export interface HeardAnswer {
  readonly call: CallName
  readonly sign: AnswerSign
  /** The service's words; credentials and passwords are blotted out of them. */
  readonly messages: string
  readonly reading: AnswerReading
}

/** Carries the answers of a client to whoever watches them, who may come later than the client. */
export function createAnswerFeed() {
  let listener: (answer: HeardAnswer) => void = () => undefined
  return {
    tell: (answer: HeardAnswer) => listener(answer),
    /** One listens at a time. */
    listen: (next: (answer: HeardAnswer) => void) => {
      listener = next
    },
  }
}
export type AnswerFeed = ReturnType<typeof createAnswerFeed>

/** What was heard by an outcome; null where nothing that could be read was answered. */
export function heardIn(call: CallName, outcome: WriteOutcome<unknown>): HeardAnswer | null {
  if (outcome.kind === 'unsent' || !outcome.sign) return null
  const { sign, messages = '', kind } = outcome
  return { call, sign, messages, reading: kind === 'unknown' ? 'unreadable' : kind }
}
