import { z } from 'zod'
import { encodingSchema, separatorSchema, sheetFormatSchema } from '../fields/sheet'

export const runKindSchema = z.enum(['register', 'activate', 'check'])
export type RunKind = z.infer<typeof runKindSchema>

/** `draft → ready → running ⇄ paused → finished | cancelled`, or `stopped` with a cause. */
export const runStateSchema = z.enum([
  'draft',
  'ready',
  'running',
  'paused',
  'stopped',
  'finished',
  'cancelled',
])
export type RunState = z.infer<typeof runStateSchema>

/** Why a run stopped by itself. */
export const stopCauseSchema = z.enum([
  'credentials',
  'network',
  'proxy-password',
  'proxy-failed',
  'certificate',
  'alike-failures',
  'disk-full',
  'passwords-locked',
  // what is left waits for rows of the same users that are in doubt
  'rows-held',
  // what is left was claimed by other desks of the office, and nobody knows yet what came of it
  'rows-elsewhere',
  // the register of the office could not be reached for too long, or refuses this desk
  'office-away',
  'office-refused',
  'interrupted',
  // the service said nothing that could be understood for too long (reliability.md)
  'unclear-answers',
])
export type StopCause = z.infer<typeof stopCauseSchema>

/** Rows by state. They add up to `total` at every moment, on disk and on screen. */
export const runTotalsSchema = z.object({
  total: z.int(),
  problem: z.int(),
  ready: z.int(),
  excluded: z.int(),
  sending: z.int(),
  done: z.int(),
  refused: z.int(),
  unsent: z.int(),
  unknown: z.int(),
})
export type RunTotals = Readonly<z.infer<typeof runTotalsSchema>>

/** Counts that the chips of the check step show beside the totals. */
export const rowCountsSchema = z.object({
  repaired: z.int(),
  already: z.int(),
  setAside: z.int(),
  hidden: z.int(),
  closed: z.int(),
})
export type RowCounts = Readonly<z.infer<typeof rowCountsSchema>>

/** Where the rows came from and how the file was read. */
export const runSourceSchema = z.object({
  name: z.string(),
  format: z.enum([...sheetFormatSchema.options, 'paste', 'form']),
  encoding: encodingSchema.nullable(),
  separator: separatorSchema.nullable(),
  sheet: z.string().nullable(),
  /** All sheets that were read, in their order, where there are several; `sheet` is the first. */
  sheets: z.array(z.string()).optional(),
  headerRow: z.int(),
  /**
   * The columns of the file in their order, where some are the sender's own (`field` null): those come back in
   * the results file. `column` is 0-based.
   */
  columns: z
    .array(z.object({ column: z.int(), field: z.string().nullable(), header: z.string() }))
    .optional(),
  /** Columns that say how a row is to be taken and are not sent, such as the status of a payment. */
  readColumns: z.array(z.string()).optional(),
})
export type RunSource = Readonly<z.infer<typeof runSourceSchema>>

export const runSchema = z.object({
  id: z.int(),
  kind: runKindSchema,
  state: runStateSchema,
  stopCause: stopCauseSchema.nullable(),
  /** The server's words that made the run stop, where there were any. */
  stopDetail: z.string().nullable(),
  source: runSourceSchema,
  totals: runTotalsSchema,
  counts: rowCountsSchema,
  /** Epoch seconds, UTC. */
  createdAt: z.int(),
  startedAt: z.int().nullable(),
  endedAt: z.int().nullable(),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
})
export type Run = Readonly<z.infer<typeof runSchema>>

/** How a running run is doing; sent to the page a few times a second. */
export const runProgressSchema = z.object({
  runId: z.int(),
  state: runStateSchema,
  stopCause: stopCauseSchema.nullable(),
  totals: runTotalsSchema,
  rowsPerMinute: z.number(),
  /** Null until the rate is known. */
  secondsLeft: z.number().nullable(),
  inFlight: z.int(),
  /** The next moment an unknown row is looked up again, epoch seconds; null where none waits. */
  nextCheckAt: z.int().nullable(),
  /** Questions whose answer is known, asked to learn what the other answers are worth. */
  controls: z.object({
    asked: z.int(),
    /** Why rows wait until they come out right, since when and when the next is asked, epoch seconds; null where none waits. */
    waits: z
      .object({
        why: z.enum(['learning', 'unclear', 'credentials']),
        since: z.int(),
        nextAt: z.int(),
      })
      .nullable(),
  }),
  /** Since when the register of the office cannot be reached, epoch seconds; null where it can. */
  officeAwaySince: z.int().nullable(),
})
export type RunProgress = Readonly<z.infer<typeof runProgressSchema>>

/** Rows that still may be sent or settled: what "unfinished" means wherever it is said. */
export function countPending(totals: RunTotals): number {
  return totals.ready + totals.sending + totals.unsent + totals.unknown
}
