import { z } from 'zod'

/** What the care worker is to do with a ledger. */
export const careOrderSchema = z.object({
  path: z.string(),
  examines: z.boolean(),
  /** Where a copy goes; null for none. */
  copy: z.object({ folder: z.string(), stamp: z.string() }).nullable(),
})
export type CareOrder = z.infer<typeof careOrderSchema>

export const careReportSchema = z.object({
  /** What is wrong, in SQLite's words; null where nothing is or nothing was examined. */
  finding: z.string().nullable(),
})
export type CareReport = z.infer<typeof careReportSchema>
