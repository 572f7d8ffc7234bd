import { z } from 'zod'

/** Whom to ask the partner about: a user of the copy, or an e-mail as it is typed. */
export const askedUserSchema = z.union([
  z.object({ registrationId: z.string().min(1).max(100) }),
  z.object({ email: z.string().min(1).max(320) }),
])
export type AskedUser = Readonly<z.infer<typeof askedUserSchema>>

/** What the partner says of one user now, beside what the copy says. Moments are epoch seconds, UTC. */
export const userCheckSchema = z.object({
  /** Whether there is such a user; `unclear` where nobody can say what the answer is worth. */
  answer: z.enum(['present', 'absent', 'unclear']),
  /** The partner's own words; empty where there were none. */
  serverMessage: z.string(),
  packetName: z.string().nullable(),
  /** Null for a user without an end; left out where it could not be read. */
  expiresAt: z.int().nullable().optional(),
  checkedAt: z.int(),
  copy: z
    .object({
      registrationId: z.string(),
      storeName: z.string(),
      packetName: z.string().nullable(),
      expiresAt: z.int().nullable().optional(),
      refreshedAt: z.int().nullable(),
    })
    .nullable(),
})
export type UserCheck = Readonly<z.infer<typeof userCheckSchema>>
