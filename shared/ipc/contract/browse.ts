import { z } from 'zod'
import { runSchema } from '../../domain/runs/run'
import { savedViewSchema, viewNameSchema } from '../../domain/users/saved-view'
import { askedUserSchema, userCheckSchema } from '../../domain/users/user-check'
import {
  userFilterSchema,
  userSelectionSchema,
  userSortSchema,
} from '../../domain/users/user-query'
import {
  revealSchema,
  userColumnsSchema,
  userDetailSchema,
  userFacetsSchema,
  userPageSchema,
  userRefreshSchema,
} from '../../domain/users/user-row'
import { type ChannelContract, nothing } from './schemas'

const registrationId = z.string().min(1).max(100)

/** Looking through the copy of the partner's users; only `users:refresh` and `users:check` talk to the partner. */
export const browseContract = {
  'users:page': {
    input: z.object({
      filter: userFilterSchema,
      sort: userSortSchema,
      offset: z.int().min(0).max(10_000_000),
      limit: z.int().min(1).max(200),
    }),
    output: userPageSchema,
  },
  'users:count': { input: z.object({ filter: userFilterSchema }), output: z.int() },
  /** The first ids of a selection, by registration id, and how many it has. */
  'users:ids': {
    input: z.object({ selection: userSelectionSchema, limit: z.int().min(0).max(10_000) }),
    output: z.object({ ids: z.array(z.string()), count: z.int() }),
  },
  'users:facets': { input: z.object({ filter: userFilterSchema }), output: userFacetsSchema },
  'users:find': { input: z.object({ registrationId }), output: userDetailSchema.nullable() },
  /** Asks the partner (call 6). Offline it fails with a `server-…` code and the copy stays as it is. */
  'users:refresh': { input: z.object({ registrationId }), output: userRefreshSchema },
  /** Asks the partner what packet a user has (call 3); the copy stays as it is, history has it. */
  'users:check': { input: askedUserSchema, output: userCheckSchema },
  /** Makes a run that asks the partner about each of them, to be started by the operator. */
  'users:check-selection': {
    input: z.object({ selection: userSelectionSchema }),
    output: runSchema,
  },
  /** The clear value; history says that it was shown. */
  'users:reveal': { input: revealSchema, output: z.string() },
  'users:views': { input: nothing, output: z.array(savedViewSchema) },
  /** Gives all views as they are afterwards; a view of that name is replaced. */
  'users:save-view': { input: savedViewSchema, output: z.array(savedViewSchema) },
  'users:delete-view': {
    input: z.object({ name: viewNameSchema }),
    output: z.array(savedViewSchema),
  },
  /** Null until the operator changed them. */
  'users:columns': { input: nothing, output: userColumnsSchema.nullable() },
  'users:set-columns': { input: z.object({ columns: userColumnsSchema }), output: nothing },
} as const satisfies Record<string, ChannelContract>
