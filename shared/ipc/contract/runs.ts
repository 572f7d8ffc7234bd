import { z } from 'zod'
import { problemCodeSchema } from '../../domain/fields/cell-notes'
import { problemGroupSchema, rowFilterSchema, rowSchema } from '../../domain/runs/row'
import { runKindSchema, runSchema } from '../../domain/runs/run'
import { closablePartSchema } from '../../domain/runs/what-is-left'
import { type ChannelContract, nothing } from './schemas'

const runRef = z.object({ runId: z.int() })
const rowRef = z.object({ runId: z.int(), position: z.int().min(0) })
/** One cell's new value. */
const edit = { field: z.string(), value: z.string().max(2000) }
/** The run after a change, and how many rows it changed. */
const changedRun = z.object({ run: runSchema, changed: z.int() })
/** What is looked for in the list that a filter leaves. */
const search = { filter: rowFilterSchema, text: z.string().min(1).max(200) }
const pageOfRows = z.object({
  rows: z.array(rowSchema).max(200),
  /** How many rows the filter leaves. */
  count: z.int(),
})

/** Cells that one paste, fill or clearing may write. */
export const maxBlockCells = 20_000

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
  'runs:edit': { input: rowRef.extend(edit), output: runSchema },
  /** Writes a block of cells, as it is pasted or cleared. One step to undo. */
  'runs:edit-block': {
    input: runRef.extend({
      cells: z
        .array(z.object({ position: z.int().min(0), ...edit }))
        .min(1)
        .max(maxBlockCells),
    }),
    output: changedRun,
  },
  /** Which problems the rows to mend have, and in how many rows each; the most frequent first. */
  'runs:problems': {
    input: runRef,
    output: z.array(z.object({ field: z.string(), problem: problemCodeSchema, count: z.int() })),
  },
  /**
   * What the cells with a problem say, in how many rows each, and where the first of these stand: the 200
   * most frequent of `different` texts in `rows` rows.
   */
  'runs:problem-texts': {
    input: runRef.extend(problemGroupSchema.shape),
    output: z.object({
      texts: z
        .array(
          z.object({
            text: z.string(),
            count: z.int(),
            rows: z.array(rowSchema.pick({ rowNumber: true, sheet: true })).max(20),
          }),
        )
        .max(200),
      different: z.int(),
      rows: z.int(),
    }),
  },
  /** Writes values in the cells with a problem, each by what the cell says; without `text` in all others. */
  'runs:fill': {
    input: runRef.extend({
      field: z.string(),
      problem: problemCodeSchema,
      values: z
        .array(z.object({ text: z.string().max(100_000).optional(), value: z.string().max(2000) }))
        .min(1)
        .max(200),
    }),
    output: changedRun,
  },
  /** The position of the next row that shares with this one what no two rows may; null where none does. */
  'runs:next-sharing': { input: rowRef, output: z.int().nullable() },
  /** The cells that have a text in them as they are shown: how many, and the first 5,000. */
  'runs:find-text': {
    input: runRef.extend(search),
    output: z.object({
      count: z.int(),
      places: z
        .array(z.object({ offset: z.int(), position: z.int(), field: z.string() }))
        .max(5000),
    }),
  },
  /** Writes another text in place of one in every cell that may be edited. One step to undo. */
  'runs:replace-text': {
    input: runRef.extend({ ...search, replacement: z.string().max(200) }),
    output: changedRun,
  },
  /**
   * Leaves rows out, or takes them in again: one row, all that share a problem, or (only in) those
   * that the file sets aside.
   */
  'runs:exclude': {
    input: z.object({
      runId: z.int(),
      rows: z.union([
        z.object({ position: z.int() }),
        z.object({ setAside: z.enum(['hidden', 'footer']) }),
        problemGroupSchema,
      ]),
      excluded: z.boolean(),
    }),
    output: changedRun,
  },
  /** Looks again at what every row with this problem refers to, as after a sync of the users. */
  'runs:recheck': {
    input: runRef.extend({ field: z.string(), problem: problemCodeSchema }),
    output: changedRun,
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
    output: changedRun,
  },
  'runs:undo': { input: runRef, output: runSchema },
  'runs:redo': { input: runRef, output: runSchema },
  /** `trial` sends the first ready row alone and pauses. */
  'runs:start': {
    // `takesOn`: what another desk claimed and never told of is settled by reading.
    input: runRef.extend({ trial: z.boolean(), takesOn: z.boolean().optional() }),
    output: runSchema,
  },
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
