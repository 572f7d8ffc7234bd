import { z } from 'zod'
import { seenAnswerSchema } from '../../domain/seen-answer'
import { type ChannelContract, nothing } from './schemas'

/** How the service answers, as far as it was seen. */
export const answersContract = {
  /** Those seen last first. */
  'answers:list': { input: nothing, output: z.array(seenAnswerSchema) },
  /** A person says of an unclear answer of call 3: there is no such user. */
  'answers:name-absence': { input: z.object({ id: z.int() }), output: nothing },
  /** The saved file's name, null when the operator closed the save dialog. */
  'answers:export': { input: nothing, output: z.string().nullable() },
} as const satisfies Record<string, ChannelContract>
