import { z } from 'zod'
import { errorCodeSchema } from './error-code'
import { claimedElsewhereSchema } from './runs/row'

/** How long the name of a desk may be. */
export const longestDeskName = 60

/** What the page may know of the office this desk works in: never the password. */
export const officeStatusSchema = z.object({
  /** As the operator wrote it; empty for none. */
  address: z.string(),
  /** What this desk is called there. */
  desk: z.string(),
  /** `none` without an office, and where no live service is open; `refused`: only a person can help. */
  state: z.enum(['none', 'joining', 'joined', 'away', 'refused']),
  refusal: errorCodeSchema.nullable(),
  /** What this desk sent and another one as well, and nobody has looked at yet. */
  collisions: z.int(),
})
export type OfficeStatus = Readonly<z.infer<typeof officeStatusSchema>>

/** Something that this desk sent and another one has a claim on. */
export const collisionSchema = claimedElsewhereSchema.extend({
  kind: z.enum(['register', 'activate']),
  /** The address or invoice. */
  key: z.string(),
  runId: z.int(),
})
export type OfficeCollision = Readonly<z.infer<typeof collisionSchema>>
