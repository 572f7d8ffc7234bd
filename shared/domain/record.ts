import { z } from 'zod'
import { runKindSchema } from './runs/run'

export const recordCopySchema = z.object({
  name: z.string(),
  /** Epoch seconds, UTC. */
  madeAt: z.int(),
})
export type RecordCopy = Readonly<z.infer<typeof recordCopySchema>>

/** A record of work that cannot be opened. Only a person may decide what takes its place. */
export const recordTroubleSchema = z.object({
  mode: z.enum(['practice', 'live']),
  /** `newer`: written by a newer console, and whole. */
  problem: z.enum(['damaged', 'missing', 'newer']),
  /** Newest first. */
  copies: z.array(recordCopySchema),
  /** Where the record lies, as the operator's system writes it. */
  folder: z.string(),
})
export type RecordTrouble = Readonly<z.infer<typeof recordTroubleSchema>>

/** A row that is no longer as it was written. */
export const changedRowSchema = z.object({
  runId: z.int(),
  runName: z.string(),
  kind: runKindSchema,
  /** Its place among the run's rows, 0-based, and in the operator's file. */
  position: z.int(),
  rowNumber: z.int(),
})
export type ChangedRow = Readonly<z.infer<typeof changedRowSchema>>

/** What the operator is to know about the record that is open. `keptAs` names the file kept aside. */
export const recordNoticeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('restored'), madeAt: z.int(), keptAs: z.string().nullable() }),
  z.object({ kind: z.literal('started-new'), keptAs: z.string().nullable() }),
  z.object({ kind: z.literal('damage-found') }),
  /** `rows` are the first of `total`. */
  z.object({
    kind: z.literal('rows-changed'),
    mode: z.enum(['practice', 'live']),
    total: z.int(),
    rows: z.array(changedRowSchema),
  }),
])
export type RecordNotice = Readonly<z.infer<typeof recordNoticeSchema>>

export const recordStateSchema = z.object({
  trouble: recordTroubleSchema.nullable(),
  notice: recordNoticeSchema.nullable(),
})
export type RecordState = Readonly<z.infer<typeof recordStateSchema>>
