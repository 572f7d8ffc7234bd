import { z } from 'zod'
import { errorCodeSchema } from '../error-code'
import { userChangeSchema } from './user-query'

/** How many users a sync found different from the sync before, each counted once. */
export const syncChangesSchema = z.record(userChangeSchema, z.int())
export type SyncChanges = Readonly<z.infer<typeof syncChangesSchema>>

/** Nothing was different. */
export const noChanges: SyncChanges = { new: 0, renewed: 0, expired: 0, vanished: 0, edited: 0 }

/** How far a sync is. */
export const syncProgressSchema = z.object({
  /** Pages kept so far, those of a sync that was cut off among them. */
  pages: z.int(),
  /** How many the last whole sync found; null before there was one, and once there are more. */
  pageCount: z.int().nullable(),
  users: z.int(),
  usersPerMinute: z.number(),
  secondsLeft: z.int().nullable(),
})
export type SyncProgress = Readonly<z.infer<typeof syncProgressSchema>>

/** How the last sync ended. `at` in epoch seconds, UTC. */
export const syncEndSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('done'),
    at: z.int(),
    users: z.int(),
    pages: z.int(),
    /** Null for the first sync of all: there was nothing to compare with. */
    changes: syncChangesSchema.nullable(),
    /** Users whose record was not as documented; left out for none, as what follows. */
    odd: z.int().optional(),
    /** Records without an id: no user can be made of them. */
    withoutId: z.int().optional(),
    /** Users no longer on the list, too many to go by themselves: kept until a person accepts it. */
    aside: z.int().optional(),
  }),
  /** The list left out many that the service still has: not believed, the copy stays as it was. */
  z.object({ kind: z.literal('too-short'), at: z.int(), users: z.int() }),
  z.object({ kind: z.literal('cancelled'), at: z.int() }),
  z.object({
    kind: z.literal('failed'),
    at: z.int(),
    code: errorCodeSchema,
    /** The server's own words, where it refused. */
    serverMessage: z.string().optional(),
  }),
])
export type SyncEnd = Readonly<z.infer<typeof syncEndSchema>>
