import { z } from 'zod'
import {
  historyEntrySchema,
  historyFilterSchema,
  historyProofSchema,
  rowDecisionSchema,
  unresolvedCountSchema,
  unresolvedRowSchema,
} from '../../domain/history'
import { keptMonthsSchema, statusSchema } from '../../domain/settings'
import { type ChannelContract, nothing } from './schemas'

const rowRef = z.object({ runId: z.int(), position: z.int().min(0) })

/** What was done, and the rows whose outcome is not known. */
export const historyContract = {
  /** The newest first, before an id. */
  'history:list': {
    input: z.object({ filter: historyFilterSchema, before: z.int().nullable() }),
    output: z.array(historyEntrySchema).max(200),
  },
  'history:count': { input: z.object({ filter: historyFilterSchema }), output: z.int() },
  /** What is known of the chain; `verify` looks again. */
  'history:proof': { input: nothing, output: historyProofSchema },
  'history:verify': { input: nothing, output: historyProofSchema },
  /** The saved file's name, null when the operator closed the save dialog. */
  'history:export': {
    input: z.object({ filter: historyFilterSchema, format: z.enum(['csv', 'xlsx']) }),
    output: z.string().nullable(),
  },
  /** How many entries keeping so many months would take away. */
  'history:count-older': { input: z.object({ months: keptMonthsSchema }), output: z.int() },
  /** Keeps so many months from now on, 0 for all, and cuts what is older. */
  'history:keep': { input: z.object({ months: keptMonthsSchema }), output: statusSchema },
  'unresolved:count': { input: nothing, output: unresolvedCountSchema },
  'unresolved:list': {
    input: z.object({ after: rowRef.nullable() }),
    output: z.array(unresolvedRowSchema).max(200),
  },
  /** Reads once more what the user of an activation in doubt has; done where that proves it. */
  'unresolved:read-again': { input: rowRef, output: z.enum(['proven', 'unproven']) },
  /** Settles a row in doubt as a person says; nothing is sent by it. */
  'unresolved:decide': {
    input: rowRef.extend({
      /** The sending that is decided about: one that came later was not what the person saw. */
      sentAt: z.int().nullable(),
      decision: rowDecisionSchema,
      reason: z.string().trim().min(3).max(500),
    }),
    output: nothing,
  },
} as const satisfies Record<string, ChannelContract>
