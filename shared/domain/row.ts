import { z } from 'zod'
import { readingsSchema } from './activation'
import { problemSchema, repairSchema } from './cell-notes'

/** The one state a row is in; what each means is in ARCHITECTURE.md, "The run engine". */
export const rowStateSchema = z.enum([
  'problem',
  'ready',
  'excluded',
  'sending',
  'done',
  'refused',
  'unsent',
  'unknown',
])
export type RowState = z.infer<typeof rowStateSchema>

/** Why a row was left out, or what stands against sending it. */
export const rowConflictSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('left-out') }),
  z.object({ kind: z.literal('identical-row'), rowNumber: z.int() }),
  z.object({ kind: z.literal('already-user'), registrationId: z.string().nullable() }),
  z.object({
    kind: z.literal('sent-before'),
    runId: z.int(),
    at: z.int(),
    state: z.enum(['done', 'unknown', 'sending']),
    registrationId: z.string().nullable(),
  }),
  z.object({ kind: z.literal('done-in-file'), registrationId: z.string().nullable() }),
  z.object({ kind: z.literal('doubt-in-file') }),
])
export type RowConflict = Readonly<z.infer<typeof rowConflictSchema>>

/** Why an outcome is in doubt, or why a row surely never left; shown in words beside the row. */
export const outcomeCauseSchema = z.enum([
  'timeout',
  'reset',
  'server-error',
  'rate-limited',
  'unreadable',
  'too-large',
  'cut-off',
  'interrupted',
  'connect-failed',
  'queue-timeout',
  'proxy-password',
  'proxy-failed',
  'credentials',
  'check-failed',
  'existed-before',
  'packet-unchanged',
  'user-in-doubt',
])
export type OutcomeCause = z.infer<typeof outcomeCauseSchema>

/** A row as the page sees it. The password's value never crosses: `hasPassword` says that there is one. */
export const rowSchema = z.object({
  /** 0-based place among the run's rows. */
  position: z.int(),
  /** The line of the sheet, as the operator's spreadsheet numbers it. */
  rowNumber: z.int(),
  state: rowStateSchema,
  values: z.record(z.string(), z.string()),
  hasPassword: z.boolean(),
  problems: z.array(problemSchema),
  repairs: z.array(repairSchema),
  conflict: rowConflictSchema.nullable(),
  registrationId: z.string().nullable(),
  serverMessage: z.string().nullable(),
  cause: outcomeCauseSchema.nullable(),
  attempts: z.int(),
  /** Epoch seconds, UTC. */
  sentAt: z.int().nullable(),
  settledAt: z.int().nullable(),
  nextCheckAt: z.int().nullable(),
  /** What the row's user had before and after, where its kind reads it. */
  readings: readingsSchema.nullable(),
})
export type Row = Readonly<z.infer<typeof rowSchema>>

/** What the list of rows can be narrowed to. */
export const rowFilterSchema = z.enum([
  'all',
  'problem',
  'repaired',
  'already',
  'ready',
  'excluded',
  'done',
  'refused',
  'unknown',
  'unsent',
  'attempted',
])
export type RowFilter = z.infer<typeof rowFilterSchema>
