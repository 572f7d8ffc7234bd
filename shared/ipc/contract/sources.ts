import { z } from 'zod'
import { sheetOverviewSchema, sourceOptionsSchema } from '../../domain/fields/sheet'
import { runKindSchema } from '../../domain/runs/run'
import { type ChannelContract, nothing } from './schemas'

/** A file being looked at, before its rows become a run. `columns[i]` is the field column i is matched to. */
export const sourceViewSchema = z.object({
  sourceId: z.int(),
  name: z.string(),
  overview: sheetOverviewSchema,
  columns: z.array(z.string().nullable()),
  /** What a column is known to be that is no field, such as a fee; null for all others. */
  others: z.array(z.string().nullable()),
  /**
   * Whose file it is taken for: `id` null for one who is not known yet. Null where nothing is remembered,
   * as of a text that was pasted.
   */
  sender: z
    .object({
      id: z.int().nullable(),
      name: z.string(),
      /** Epoch seconds, UTC; null where there was no file yet. */
      usedAt: z.int().nullable(),
      /** How many words of its files a person explained. */
      words: z.int(),
    })
    .nullable(),
  /** Who else sends files of these columns. */
  senders: z.array(z.object({ id: z.int(), name: z.string() })),
  /** Field → the value that every row of the sender's last file got. */
  defaults: z.record(z.string(), z.string()),
})
export type SourceView = Readonly<z.infer<typeof sourceViewSchema>>

/** Files on their way to becoming runs. */
export const sourcesContract = {
  /** Opens the system's file dialog; null when the operator closed it. */
  'sources:choose': {
    input: z.object({ kind: runKindSchema }),
    output: sourceViewSchema.nullable(),
  },
  /** The path comes from the preload, which reads it off a real drop. */
  'sources:drop': {
    input: z.object({ kind: runKindSchema, path: z.string().min(1).max(4096) }),
    output: sourceViewSchema,
  },
  'sources:paste': {
    input: z.object({ kind: runKindSchema, text: z.string().min(1).max(50_000_000) }),
    output: sourceViewSchema,
  },
  'sources:inspect': {
    input: z.object({ sourceId: z.int(), options: sourceOptionsSchema }),
    output: sourceViewSchema,
  },
  /** Says whose file it is: it is read as that sender's last one, or (null) as one who is not known yet. */
  'sources:choose-sender': {
    input: z.object({ sourceId: z.int(), senderId: z.int().nullable() }),
    output: sourceViewSchema,
  },
  'sources:close': { input: z.object({ sourceId: z.int() }), output: nothing },
  /** False when the operator closed the save dialog. */
  'templates:save': {
    input: z.object({ kind: runKindSchema, format: z.enum(['csv', 'xlsx']) }),
    output: z.boolean(),
  },
} as const satisfies Record<string, ChannelContract>
