import { z } from 'zod'

/** A branch (cabang) of a user's store. */
export const branchSchema = z.object({
  id: z.string(),
  name: z.string(),
  address: z.string(),
})
export type Branch = Readonly<z.infer<typeof branchSchema>>

/** A moment as the partner wrote it: `at` in epoch seconds UTC, `text` as it was written. */
export const partnerMomentSchema = z.object({ at: z.int(), text: z.string() })
export type PartnerMoment = Readonly<z.infer<typeof partnerMomentSchema>>

/**
 * Null for none. Without `at`: something stands there that nobody can read, or (an empty text) the
 * field was not there; neither is "none".
 */
export const partnerTimeSchema = z
  .union([partnerMomentSchema, z.object({ text: z.string() })])
  .nullable()
export type PartnerTime = z.infer<typeof partnerTimeSchema>

/** What of the partner's record of a user was not as documented. */
export const oddRecordSchema = z.object({
  /** Fields by the partner's names, each with its JSON as it came; null for one that was not there. */
  fields: z.array(z.object({ name: z.string(), text: z.string().nullable() })),
  /** The partner answered with this user twice: the record with the later end stands. */
  isDoubled: z.boolean(),
})
export type OddRecord = Readonly<z.infer<typeof oddRecordSchema>>

/** A registered user, as calls 5 and 6 of the partner API describe one (see `electron/api`). */
export const userSchema = z.object({
  registrationId: z.string(),
  email: z.string(),
  storeName: z.string(),
  storeAddress: z.string(),
  userType: z.string(),
  /** Account state such as `ACTIVE`; null where the partner's doubled key hides it. */
  accountState: z.string().nullable(),
  packetId: z.string().nullable(),
  packetName: z.string().nullable(),
  registeredAt: partnerTimeSchema,
  expiresAt: partnerTimeSchema,
  branches: z.array(branchSchema),
  /** Left out where the record was as documented. */
  odd: oddRecordSchema.optional(),
})
export type User = Readonly<z.infer<typeof userSchema>>

export const packetSchema = z.object({ id: z.string(), code: z.string(), description: z.string() })
export type Packet = Readonly<z.infer<typeof packetSchema>>

export const userTypeSchema = z.object({ code: z.string(), description: z.string() })
export type UserType = Readonly<z.infer<typeof userTypeSchema>>

/** What call 2 gives: the packets one can activate and the kinds of user there are. */
export const referenceDataSchema = z.object({
  packets: z.array(packetSchema),
  userTypes: z.array(userTypeSchema),
})
export type ReferenceData = Readonly<z.infer<typeof referenceDataSchema>>
