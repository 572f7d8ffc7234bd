import { z } from 'zod'

/** The most a file of certificates may hold, characters: a whole system's store is smaller. */
export const longestAuthorityText = 1_000_000

/** A certificate that the operator named, as it is shown. */
export const authoritySchema = z.object({
  subject: z.string(),
  issuer: z.string(),
  /** Epoch seconds, UTC. */
  validUntil: z.int(),
})
export type Authority = Readonly<z.infer<typeof authoritySchema>>
