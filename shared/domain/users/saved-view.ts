import { z } from 'zod'
import { userViewSchema } from './user-query'
import { userColumnsSchema } from './user-row'

/** Names differ in more than upper and lower case; the case they were typed in is kept. */
export const viewNameSchema = z.string().trim().min(1).max(60)

/** A filter, a sort and the columns to go with it, kept under a name. */
export const savedViewSchema = z.object({
  name: viewNameSchema,
  view: userViewSchema,
  /** Null: whatever columns are shown stay. */
  columns: userColumnsSchema.nullable(),
})
export type SavedView = Readonly<z.infer<typeof savedViewSchema>>
