import { z } from 'zod'
import { rowFilterSchema, rowSchema } from '../domain/row'
import { runKindSchema, runSchema } from '../domain/run'
import { practiceConditionsSchema, settingsChangeSchema, statusSchema } from '../domain/settings'
import { sheetOverviewSchema, sourceOptionsSchema } from '../domain/sheet'
import type { Channel } from './channels'

/** A file being looked at, before its rows become a run. `columns[i]` is the field column i is matched to. */
export const sourceViewSchema = z.object({
  sourceId: z.int(),
  name: z.string(),
  overview: sheetOverviewSchema,
  columns: z.array(z.string().nullable()),
})
export type SourceView = Readonly<z.infer<typeof sourceViewSchema>>

const nothing = z.void()
const runRef = z.object({ runId: z.int() })
const rowRef = z.object({ runId: z.int(), position: z.int().min(0) })
const pageOfRows = z.object({
  rows: z.array(rowSchema).max(200),
  /** How many rows the filter leaves. */
  count: z.int(),
})

/** Channel → what goes in, what comes out. Both sides parse with these; nothing else crosses. */
export const contract = {
  'app:status': { input: nothing, output: statusSchema },
  'app:open-folder': { input: z.object({ folder: z.enum(['logs', 'data']) }), output: nothing },
  'settings:change': { input: settingsChangeSchema, output: statusSchema },
  'credentials:save': {
    input: z.object({
      key: z.string().trim().min(1).max(500),
      token: z.string().trim().min(1).max(500),
      baseUrl: z.string().trim().max(500),
    }),
    output: statusSchema,
  },
  'credentials:forget': { input: nothing, output: statusSchema },
  'practice:start': { input: nothing, output: statusSchema },
  'practice:conditions': {
    input: z.object({ conditions: practiceConditionsSchema }),
    output: statusSchema,
  },
  'live:start': { input: nothing, output: statusSchema },
  'users:sync': { input: nothing, output: statusSchema },
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
  'sources:close': { input: z.object({ sourceId: z.int() }), output: nothing },
  /** False when the operator closed the save dialog. */
  'templates:save': {
    input: z.object({ kind: runKindSchema, format: z.enum(['csv', 'xlsx']) }),
    output: z.boolean(),
  },
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
      backwards: z.boolean().default(false),
    }),
    output: z.object({ offset: z.int(), position: z.int() }).nullable(),
  },
  'runs:edit': {
    input: rowRef.extend({ field: z.string(), value: z.string().max(2000) }),
    output: runSchema,
  },
  /** Sets one value in every row whose field has this problem: "fix all alike". */
  'runs:fill': {
    input: z.object({
      runId: z.int(),
      field: z.string(),
      problem: z.string(),
      value: z.string().max(2000),
    }),
    output: z.object({ run: runSchema, changed: z.int() }),
  },
  /** Leaves rows out, or takes them in again: one row, or every row with this problem. */
  'runs:exclude': {
    input: z.object({
      runId: z.int(),
      rows: z.union([
        z.object({ position: z.int() }),
        z.object({ field: z.string(), problem: z.string() }),
      ]),
      excluded: z.boolean(),
    }),
    output: z.object({ run: runSchema, changed: z.int() }),
  },
  'runs:undo': { input: runRef, output: runSchema },
  'runs:redo': { input: runRef, output: runSchema },
  /** `trial` sends the first ready row alone and pauses. */
  'runs:start': { input: runRef.extend({ trial: z.boolean() }), output: runSchema },
  'runs:pause': { input: runRef, output: runSchema },
  'runs:cancel': { input: runRef, output: runSchema },
  /** Forgets a run of which nothing was ever sent. */
  'runs:discard': { input: runRef, output: nothing },
  /** The saved file's name, null when the operator closed the save dialog. */
  'runs:save-results': {
    input: runRef.extend({ format: z.enum(['csv', 'xlsx']) }),
    output: z.string().nullable(),
  },
} as const satisfies Record<Channel, { readonly input: z.ZodType; readonly output: z.ZodType }>

export type Contract = typeof contract
export type Input<C extends Channel> = z.input<Contract[C]['input']>
export type Output<C extends Channel> = z.output<Contract[C]['output']>
