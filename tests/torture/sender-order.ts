import { z } from 'zod'

/** Where a row's sending can break off, in the order a row passes them. */
export const crashPoints = [
  'before intent',
  'after intent',
  'after send',
  'after answer',
  'before outcome',
] as const
export type CrashPoint = (typeof crashPoints)[number]

export const orderSchema = z.object({
  ledger: z.string(),
  url: z.string(),
  runId: z.int(),
  inFlight: z.int(),
  settleSeconds: z.int(),
  /** Dies when the point is passed for this time. */
  crash: z.object({ point: z.enum(crashPoints), time: z.int() }).nullable(),
})
export type SenderOrder = z.infer<typeof orderSchema>
