import { z } from 'zod'
import { referenceDataSchema } from './user'

/** The packets and user types as the service last told them; `readAt` in epoch seconds, UTC. */
export const keptReferenceSchema = referenceDataSchema.extend({ readAt: z.int() })
export type KeptReference = Readonly<z.infer<typeof keptReferenceSchema>>

/** How many entries of a list are new, say something else, or are no longer on it. */
const listChangeSchema = z.object({ added: z.int(), changed: z.int(), gone: z.int() })
export type ListChange = Readonly<z.infer<typeof listChangeSchema>>

/** What asking the service for its reference data came to. */
export const referenceRefreshSchema = z.discriminatedUnion('kind', [
  /** Nothing was kept before. */
  z.object({ kind: z.literal('first'), reference: keptReferenceSchema }),
  z.object({ kind: z.literal('unchanged'), reference: keptReferenceSchema }),
  z.object({
    kind: z.literal('changed'),
    reference: keptReferenceSchema,
    packets: listChangeSchema,
    userTypes: listChangeSchema,
  }),
  /** A list of the answer held nothing: what was kept stays as it was. */
  z.object({
    kind: z.literal('empty'),
    list: z.enum(['packets', 'userTypes']),
    reference: keptReferenceSchema.nullable(),
  }),
])
export type ReferenceRefresh = Readonly<z.infer<typeof referenceRefreshSchema>>
