import { z } from 'zod'
import { collisionSchema, longestDeskName, officeDeskSchema } from '../../domain/office'
import { statusSchema } from '../../domain/settings'
import { type ChannelContract, nothing } from './schemas'

/** The office this desk works in. */
export const officeContract = {
  /** Opens the register once, then keeps address, name and password; throws `office-…` codes. */
  'office:enter': {
    input: z.object({
      address: z.string().trim().min(1).max(500),
      desk: z.string().trim().min(1).max(longestDeskName),
      password: z.string().max(500),
    }),
    output: statusSchema,
  },
  'office:leave': { input: nothing, output: statusSchema },
  /** The last hundred desks that were heard of; none where the register cannot be reached. */
  'office:desks': { input: nothing, output: z.array(officeDeskSchema) },
  'office:collisions': { input: nothing, output: z.array(collisionSchema) },
  /** A person has looked at all of them; `count` is how many there were. */
  'office:accept-collisions': {
    input: z.object({ count: z.int().min(1) }),
    output: statusSchema,
  },
} as const satisfies Record<string, ChannelContract>
