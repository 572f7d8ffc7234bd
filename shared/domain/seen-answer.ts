import { z } from 'zod'

/** The partner's six calls, as `electron/api/answer-schemas.ts` names them. */
export const askedCallSchema = z.enum([
  'register',
  'reference',
  'check',
  'activate',
  'users',
  'user',
])
export type AskedCall = z.infer<typeof askedCallSchema>

/** How an answer was read: as documented, as a "no" in the documented form, or as neither. */
export const answerReadingSchema = z.enum(['success', 'refused', 'unreadable'])
export type AnswerReading = z.infer<typeof answerReadingSchema>

/** What the console makes of answers that look alike. */
export const answerMeaningSchema = z.enum([
  'success',
  'refusal',
  // learnt: there is no such user
  'absent',
  // heard of users that there are: never absence
  'heard-of-existing',
  // words of a service that is busy or away
  'overloaded',
  'unclear',
])
export type AnswerMeaning = z.infer<typeof answerMeaningSchema>

/** Answers of one call that look alike, as they were seen. */
export const seenAnswerSchema = z.object({
  id: z.int(),
  call: askedCallSchema,
  httpStatus: z.int(),
  flag: z.boolean(),
  /** See `shapeOf`. */
  shape: z.string(),
  /** The messages of one of them, with addresses and digits masked. */
  sample: z.string(),
  /** Epoch seconds, UTC. */
  firstSeenAt: z.int(),
  lastSeenAt: z.int(),
  count: z.int(),
  meaning: answerMeaningSchema,
  /** Who said what it means, where that was learnt. */
  knownBy: z.enum(['built-in', 'controls', 'person']).nullable(),
  /** Whether a person may name it: "there is no such user". */
  canBeNamed: z.boolean(),
})
export type SeenAnswer = Readonly<z.infer<typeof seenAnswerSchema>>
