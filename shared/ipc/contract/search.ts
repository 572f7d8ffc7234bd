import { z } from 'zod'
import { choiceSchema, foundSchema } from '../../domain/runs/found'
import { type ChannelContract, nothing } from './schemas'

/** Search over everything that is on this machine; nothing is asked of the partner. */
export const searchContract = {
  'search:everything': { input: z.object({ text: z.string().max(200) }), output: foundSchema },
  /** Puts a choice first among the recent ones. */
  'search:remember': { input: choiceSchema, output: nothing },
} as const satisfies Record<string, ChannelContract>
