import { z } from 'zod'

/** What a user had at a moment, as the service told it. */
export const packetReadingSchema = z.object({
  packetId: z.string().nullable(),
  packetName: z.string().nullable(),
  /** Epoch seconds, UTC; null for a user without an end, left out where it could not be read. */
  expiresAt: z.int().nullable().optional(),
  /** When it was read, epoch seconds, UTC. */
  at: z.int(),
})
export type PacketReading = Readonly<z.infer<typeof packetReadingSchema>>

/** What a row's user had before it was sent, and when it was last looked at. */
export const readingsSchema = z.object({
  before: packetReadingSchema.nullable(),
  after: packetReadingSchema.nullable(),
  /** What was last known of the user, where it moved since and the row was held for it. */
  lastKnown: packetReadingSchema.optional(),
})
export type Readings = Readonly<z.infer<typeof readingsSchema>>

/** What a later reading is compared with: the one before the sending, or what was last known of a row that is held. */
export function readingBefore(readings: Readings | null): PacketReading | null {
  return readings?.before ?? readings?.lastKnown ?? null
}

/**
 * The form in which invoice codes are compared: `inv-01 ` and `INV-01` are one invoice.
 *
 * Two codes taken for one are a question to a person; one taken for two would be paid out twice.
 */
export function toInvoiceKey(code: string): string {
  return code.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()
}
