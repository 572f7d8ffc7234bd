import { z } from 'zod'
import { rowFilterSchema, rowSchema } from '../../domain/runs/row'
import { runKindSchema, runSchema } from '../../domain/runs/run'
import { closablePartSchema } from '../../domain/runs/what-is-left'
import { type ChannelContract, nothing } from './schemas'

const runRef = z.object({ runId: z.int() })
const rowRef = z.object({ runId: z.int(), position: z.int().min(0) })
/** Rows whose cell of a field has the same problem and, unless `text` is left out, just this text. */
const alike = {
  field: z.string(),
  problem: z.string(),
  text: z.string().max(100_000).optional(),
}
const pageOfRows = z.object({
  rows: z.array(rowSchema).max(200),
  /** How many rows the filter leaves. */
  count: z.int(),
})

/** Runs: their rows, the mending of them, and the sending. */
export const runsContract = {
  'runs:create': {
    input: z.object({
      sourceId: z.int(),
      columns: z.array(z.string().nullable()).max(20_000),
      /** Field → the value every row gets: for fields that no column is matched to. */
      defaults: z.record(z.string(), z.string().max(2000)).default({}),
    }),
    output: runSchema,
  },
  'runs:list': {
    input: z.object({ kind: runKindSchema, before: z.int().nullable() }),
    output: z.array(runSchema).max(50),
  },
  'runs:find': { input: runRef, output: runSchema },
  'runs:rows': {
    input: z.object({
      runId: z.int(),
      filter: rowFilterSchema,
      offset: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
    output: pageOfRows,
  },
  /**
   * The place of the next row with a problem after `position` (wrapping), null where none is left;
   * `backwards` looks for the one before it.
   */
  'runs:next-problem': {
    input: rowRef.extend({
      position: z.int().min(-1),
      filter: rowFilterSchema,
      backwards: z.boolean(),
    }),
    output: z.object({ offset: z.int(), position: z.int() }).nullable(),
  },
  'runs:edit': {
    input: rowRef.extend({ field: z.string(), value: z.string().max(2000) }),
    output: runSchema,
  },
  /** How many rows are alike, and the first twenty of them. */
  'runs:alike': { input: runRef.extend(alike), output: pageOfRows },
  /** Sets one value in all rows that are alike. */
  'runs:fill': {
    input: runRef.extend({ ...alike, value: z.string().max(2000) }),
    output: z.object({ run: runSchema, changed: z.int() }),
  },
  /**
   * Leaves rows out, or takes them in again: one row, all that are alike, or (only in) those
   * that the file sets aside.
   */
  'runs:exclude': {
    input: z.object({
      runId: z.int(),
      rows: z.union([
        z.object({ position: z.int() }),
        z.object({ setAside: z.enum(['hidden', 'footer']) }),
        z.object(alike),
      ]),
      excluded: z.boolean(),
    }),
    output: z.object({ run: runSchema, changed: z.int() }),
  },
  /** Looks again at what every row with this problem refers to, as after a sync of the users. */
  'runs:recheck': {
    input: z.object({ runId: z.int(), field: z.string(), problem: z.string() }),
    output: z.object({ run: runSchema, changed: z.int() }),
  },
  /**
   * Says what a word of a status means: for the gateways of this run's rows that wait for it, and for
   * files to come.
   */
  'runs:name-status': {
    input: z.object({
      runId: z.int(),
      word: z.string().min(1).max(200),
      meaning: z.enum(['paid', 'unpaid']),
    }),
    output: z.object({ run: runSchema, changed: z.int() }),
  },
  'runs:undo': { input: runRef, output: runSchema },
  'runs:redo': { input: runRef, output: runSchema },
  /** `trial` sends the first ready row alone and pauses. */
  'runs:start': { input: runRef.extend({ trial: z.boolean() }), output: runSchema },
  'runs:pause': { input: runRef, output: runSchema },
  'runs:cancel': { input: runRef, output: runSchema },
  /** Takes a cancelled run up again: it is paused, and nothing is sent before somebody starts it. */
  'runs:reopen': { input: runRef, output: runSchema },
  /**
   * Makes rows that the service refused ready to be sent once more, as they are; nothing is sent before somebody
   * starts the run. `waiting` were passed over: that nothing came of them is not proven yet.
   */
  'runs:resend-refused': {
    input: runRef,
    output: z.object({ run: runSchema, changed: z.int(), waiting: z.int() }),
  },
  /**
   * Closes what is left of a run that has ended, for a reason that goes on record: nobody will mend or send these
   * rows. A refusal that is to be looked at once more stays open.
   */
  'runs:close-rows': {
    input: runRef.extend({
      parts: z.array(closablePartSchema).min(1),
      reason: z.string().trim().min(3).max(500),
    }),
    output: z.object({ run: runSchema, changed: z.int() }),
  },
  /** Opens the closed rows of a run again, as they were. Nothing is sent by that. */
  'runs:open-closed': {
    input: runRef,
    output: z.object({ run: runSchema, changed: z.int() }),
  },
  /** Forgets a run of which nothing was ever sent. */
  'runs:discard': { input: runRef, output: nothing },
  /** The saved file's name, null when the operator closed the save dialog. */
  'runs:save-results': {
    input: runRef.extend({ format: z.enum(['csv', 'xlsx']) }),
    output: z.string().nullable(),
  },
} as const satisfies Record<string, ChannelContract>
