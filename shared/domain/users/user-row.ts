import { z } from 'zod'
import { userSchema } from './user'
import { userChangeSchema, userSortKeySchema } from './user-query'

/** A user as a list shows it. */
export const userRowSchema = userSchema
  .pick({
    registrationId: true,
    email: true,
    storeName: true,
    storeAddress: true,
    userType: true,
    accountState: true,
    packetId: true,
    packetName: true,
  })
  .extend({
    /** Epoch seconds, UTC; null for none, here and below. */
    registeredAt: z.int().nullable(),
    expiresAt: z.int().nullable(),
    /** What stands in the place of a time that cannot be read. */
    registeredText: z.string().nullable(),
    expiresText: z.string().nullable(),
    branchCount: z.int(),
    /** When a sync no longer found the user. */
    vanishedAt: z.int().nullable(),
    change: userChangeSchema.nullable(),
    /** True where the partner's record was not as documented: the detail says how. */
    isOdd: z.boolean(),
    /** True where e-mail and address are masked. */
    isMasked: z.boolean(),
  })
export type UserRow = Readonly<z.infer<typeof userRowSchema>>

/** A part of a list; `count` is null while the whole is still being counted (`users:count` waits for it). */
export const userPageSchema = z.object({
  rows: z.array(userRowSchema),
  count: z.int().nullable(),
})
export type UserPage = Readonly<z.infer<typeof userPageSchema>>

/** One value to filter by. `description` is null where nobody can say more than the code does. */
export const facetValueSchema = z.object({
  code: z.string().nullable(),
  description: z.string().nullable(),
  /** Users the rest of the filter leaves that have it; what is chosen of the same kind narrows nothing. */
  count: z.int(),
})
export type FacetValue = Readonly<z.infer<typeof facetValueSchema>>

export const userFacetsSchema = z.object({
  types: z.array(facetValueSchema),
  states: z.array(facetValueSchema),
  packets: z.array(facetValueSchema),
  /** Users the whole filter leaves whose record was not as documented. */
  odd: z.int(),
})
export type UserFacets = Readonly<z.infer<typeof userFacetsSchema>>

/** Everything known of one user. Times in epoch seconds, UTC. */
export const userDetailSchema = z.object({
  user: userSchema,
  vanishedAt: z.int().nullable(),
  change: userChangeSchema.nullable(),
  /** When that change was seen. */
  changedAt: z.int().nullable(),
  /** When the copy was last made whole. */
  syncedAt: z.int().nullable(),
  /** When the partner last told about this user, in a sync or asked for it alone. */
  refreshedAt: z.int().nullable(),
  /** True where e-mail and addresses are masked. */
  isMasked: z.boolean(),
})
export type UserDetail = Readonly<z.infer<typeof userDetailSchema>>

/** What asking the partner about one user came to. */
export const userRefreshSchema = z.object({
  /** As the copy has it afterwards; null where it knows no such user either. */
  detail: userDetailSchema.nullable(),
  /** False: the partner says that there is no such user. The copy keeps what it knows. */
  isKnownToPartner: z.boolean(),
  /** The partner's own words; empty where there were none. */
  serverMessage: z.string(),
})
export type UserRefresh = Readonly<z.infer<typeof userRefreshSchema>>

/** A masked value that the operator may ask to see. */
export const revealSchema = z.discriminatedUnion('field', [
  z.object({ field: z.literal('email'), registrationId: z.string().max(100) }),
  z.object({ field: z.literal('storeAddress'), registrationId: z.string().max(100) }),
  z.object({
    field: z.literal('branchAddress'),
    registrationId: z.string().max(100),
    branchId: z.string().max(100),
  }),
])
export type Reveal = Readonly<z.infer<typeof revealSchema>>

/** What a list of users can show beside what it sorts by. */
export const userColumnKeySchema = z.enum([...userSortKeySchema.options, 'change'])
export type UserColumnKey = z.infer<typeof userColumnKeySchema>

/** The columns in their order, shown or not; `widthPx` is null until the operator changed it. */
export const userColumnsSchema = z
  .array(
    z.object({
      key: userColumnKeySchema,
      isShown: z.boolean(),
      widthPx: z.int().min(40).max(2000).nullable(),
    }),
  )
  .max(userColumnKeySchema.options.length)
export type UserColumns = z.infer<typeof userColumnsSchema>
