import { z } from 'zod'
import {
  everyUser,
  type UserSelection,
  userSelectionSchema,
  userSortKeySchema,
  userSortSchema,
} from './user-query'

/** What a file of users can hold, in the order it is written. */
export const exportColumnSchema = z.enum([...userSortKeySchema.options, 'branches'])
export type ExportColumn = z.infer<typeof exportColumnSchema>

/** Everyone the copy holds. */
export const wholeCopy: UserSelection = { kind: 'matching', filter: everyUser, except: [] }

export const tableFormatSchema = z.enum(['csv', 'xlsx'])
export type TableFormat = z.infer<typeof tableFormatSchema>

/** Which users, what of them, and in which form. */
export const userExportSchema = z.object({
  selection: userSelectionSchema,
  sort: userSortSchema,
  columns: z.array(exportColumnSchema).min(1).max(exportColumnSchema.options.length),
  format: tableFormatSchema,
  isMasked: z.boolean(),
})
export type UserExport = Readonly<z.infer<typeof userExportSchema>>

/** How an export ended; `closed`: the operator chose no file. */
export const exportEndSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), fileName: z.string(), count: z.int() }),
  z.object({ kind: z.literal('closed') }),
  z.object({ kind: z.literal('cancelled') }),
])
export type ExportEnd = Readonly<z.infer<typeof exportEndSchema>>

export const exportProgressSchema = z.object({ done: z.int(), total: z.int() })
export type ExportProgress = Readonly<z.infer<typeof exportProgressSchema>>
