import { z } from 'zod'
import { changedRowSchema } from '#shared/domain/record'

/** What the care worker is to do with a ledger. */
export const careOrderSchema = z.object({
  path: z.string(),
  examines: z.boolean(),
  /** Compares the rows that were sent with their checksums: a fifth of a second for 100,000. */
  comparesRows: z.boolean(),
  /** Where a copy goes; null for none. */
  copy: z.object({ folder: z.string(), stamp: z.string() }).nullable(),
})
export type CareOrder = z.infer<typeof careOrderSchema>

/** Rows that are not as they were written. */
export const changedRowsSchema = z.object({
  total: z.int(),
  /** The first of them. */
  rows: z.array(changedRowSchema),
})
export type ChangedRows = Readonly<z.infer<typeof changedRowsSchema>>

export const careReportSchema = z.object({
  /** What is wrong, in SQLite's words; null where nothing is or nothing was examined. */
  finding: z.string().nullable(),
  changed: changedRowsSchema,
})
export type CareReport = z.infer<typeof careReportSchema>
