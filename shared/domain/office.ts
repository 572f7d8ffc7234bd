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

/** A desk of the office and what it does now, as the register has it. */
export const officeDeskSchema = z.object({
  deskId: z.string(),
  name: z.string(),
  /** Who works there: the operating system's user. */
  operator: z.string(),
  /** When it was last heard of, by the register's clock, epoch seconds, UTC. */
  seenAt: z.int(),
  /** `gone`: nothing was heard of it for ten minutes. */
  state: z.enum(['sending', 'open', 'gone']),
  /** Claims of which it did not tell what became of them, or that are in doubt. */
  openClaims: z.int(),
  isOwn: z.boolean(),
})
export type OfficeDeskNow = Readonly<z.infer<typeof officeDeskSchema>>

/** Something that this desk sent and another one has a claim on. */
export const collisionSchema = claimedElsewhereSchema.extend({
  kind: z.enum(['register', 'activate']),
  /** The address or invoice. */
  key: z.string(),
  runId: z.int(),
})
export type OfficeCollision = Readonly<z.infer<typeof collisionSchema>>
