import { z } from 'zod'

/**
 * What a list of users can be sorted by; ties follow the registration id in the same direction.
 *
 * Users without a value come last either way.
 */
export const userSortKeySchema = z.enum([
  'storeName',
  'email',
  'registrationId',
  'storeAddress',
  'userType',
  'accountState',
  'packetName',
  'registeredAt',
  'expiresAt',
  'branchCount',
])
export type UserSortKey = z.infer<typeof userSortKeySchema>

export const userSortSchema = z.object({ by: userSortKeySchema, descending: z.boolean() })
export type UserSort = Readonly<z.infer<typeof userSortSchema>>

/** What the last sync found different about a user; `expired`: the packet ran out since the sync before. */
export const userChangeSchema = z.enum(['new', 'renewed', 'expired', 'vanished', 'edited'])
export type UserChange = z.infer<typeof userChangeSchema>

/**
 * When a packet runs out. `within` and `since` count days from now, so that a saved view moves with the
 * calendar; `between` is fixed, from `from` to before `to`, epoch seconds UTC.
 */
export const expiryFilterSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('within'), days: z.int().min(0).max(3650) }),
  z.object({ kind: z.literal('since'), days: z.int().min(0).max(3650) }),
  z.object({ kind: z.literal('between'), from: z.int().nullable(), to: z.int().nullable() }),
  z.object({ kind: z.literal('never') }),
])
export type ExpiryFilter = Readonly<z.infer<typeof expiryFilterSchema>>

/** What narrows a list of users. Empty lists and nulls narrow nothing; several values of one list are alternatives. */
export const userFilterSchema = z.object({
  /** Parts of words in name, address, e-mail, id, branch name and branch id; every word must be found. */
  search: z.string().max(200).default(''),
  types: z.array(z.string().max(100)).max(50).default([]),
  /** Null among them stands for a state the partner's answer hides. */
  states: z.array(z.string().max(100).nullable()).max(50).default([]),
  packetIds: z.array(z.string().max(100).nullable()).max(200).default([]),
  registered: z
    .object({ from: z.int().nullable(), to: z.int().nullable() })
    .nullable()
    .default(null),
  expiry: expiryFilterSchema.nullable().default(null),
  withoutBranch: z.boolean().default(false),
  /** Those alone whose record the partner did not write as documented. */
  odd: z.boolean().default(false),
  changes: z.array(userChangeSchema).max(5).default([]),
})
export type UserFilter = Readonly<z.infer<typeof userFilterSchema>>

/** The filter that narrows nothing. */
export const everyUser: UserFilter = userFilterSchema.parse({})

export const userViewSchema = z.object({
  filter: userFilterSchema,
  sort: userSortSchema,
})
export type UserView = Readonly<z.infer<typeof userViewSchema>>

/** Users picked for an action: by id, or all that a filter leaves but for a few. */
export const userSelectionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ids'), ids: z.array(z.string().max(100)).max(10_000) }),
  z.object({
    kind: z.literal('matching'),
    filter: userFilterSchema,
    except: z.array(z.string().max(100)).max(10_000),
  }),
])
export type UserSelection = Readonly<z.infer<typeof userSelectionSchema>>
