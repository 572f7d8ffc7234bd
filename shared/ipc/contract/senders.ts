import { z } from 'zod'
import { longestSenderName, senderSchema, senderWordSchema } from '../../domain/sender'
import { type ChannelContract, nothing } from './schemas'

const senderRef = z.object({ senderId: z.int() })
const status = z.object({ gateway: z.string().max(200), word: z.string().max(200) })

/** What is remembered of those who send files. */
export const sendersContract = {
  /** Those used last first, and what words of payment statuses mean at each gateway. */
  'senders:list': {
    input: nothing,
    output: z.object({
      senders: z.array(
        senderSchema.omit({ header: true, columns: true }).extend({
          /** The columns that are used, and as what. */
          columns: z.array(z.object({ title: z.string(), field: z.string() })),
          words: z.array(senderWordSchema),
        }),
      ),
      statuses: z.array(status.extend({ meaning: z.enum(['paid', 'unpaid']) })),
    }),
  },
  'senders:rename': {
    input: senderRef.extend({ name: z.string().trim().min(1).max(longestSenderName) }),
    output: nothing,
  },
  'senders:forget': { input: senderRef, output: nothing },
  'senders:forget-word': {
    input: senderRef.extend({ field: z.string(), word: z.string() }),
    output: nothing,
  },
  'senders:forget-status': { input: status, output: nothing },
} as const satisfies Record<string, ChannelContract>
