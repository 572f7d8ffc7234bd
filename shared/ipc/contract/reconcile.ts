import { z } from 'zod'
import {
  reconcileFilterSchema,
  reconcileRowSchema,
  reconciliationSchema,
} from '../../domain/runs/reconcile'
import { runSchema } from '../../domain/runs/run'
import { type ChannelContract, nothing } from './schemas'

const ref = z.object({ reconciliationId: z.int() })

/** Comparing the payments of a file with what was activated here; only the latest comparison is kept. */
export const reconcileContract = {
  'reconcile:start': {
    input: z.object({
      sourceId: z.int(),
      columns: z.array(z.string().nullable()).max(20_000),
    }),
    output: reconciliationSchema,
  },
  'reconcile:rows': {
    input: ref.extend({
      filter: reconcileFilterSchema,
      offset: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
    output: z.object({ rows: z.array(reconcileRowSchema).max(200), count: z.int() }),
  },
  /** Says what a word of a status means, and compares again. */
  'reconcile:name-status': {
    input: ref.extend({
      word: z.string().min(1).max(200),
      meaning: z.enum(['paid', 'unpaid']),
    }),
    output: reconciliationSchema,
  },
  /** Makes a run of the payments that were not activated. */
  'reconcile:create-run': { input: ref, output: runSchema },
  /** The saved file's name, null when the operator closed the save dialog. */
  'reconcile:export': {
    input: ref.extend({ filter: reconcileFilterSchema, format: z.enum(['csv', 'xlsx']) }),
    output: z.string().nullable(),
  },
  'reconcile:close': { input: ref, output: nothing },
} as const satisfies Record<string, ChannelContract>
