import { z } from 'zod'
import { readingProgressSchema } from '../domain/fields/sheet'
import { historyProofSchema } from '../domain/history'
import { runProgressSchema } from '../domain/runs/run'
import { seenAnswerSchema } from '../domain/seen-answer'
import { statusSchema } from '../domain/settings'
import { syncProgressSchema } from '../domain/users/sync'
import { exportProgressSchema } from '../domain/users/user-export'
import type { EventName } from './channels'

/** What a menu item asks of the page. */
export const menuCommandSchema = z.enum([
  'open-file',
  'paste',
  'undo',
  'redo',
  'settings',
  'register',
  'register-one',
  'activate',
  'history',
  'search',
  'users',
  'find',
  'next-problem',
  'shortcuts',
])
export type MenuCommand = z.infer<typeof menuCommandSchema>

/** Event → payload, main to page. */
export const events = {
  'app:status': statusSchema,
  'app:menu': menuCommandSchema,
  'runs:progress': runProgressSchema,
  /** Rows read and checked so far of a file that becomes a run or is compared. */
  'runs:import-progress': readingProgressSchema.extend({ sourceId: z.int() }),
  /** Something about a run changed beyond its progress: fetch it again. */
  'runs:changed': z.object({ runId: z.int() }),
  /** The operator asked, outside the page, to see this run. */
  'runs:show': z.object({ runId: z.int() }),
  /** The chain of history was proven, or found broken. */
  'history:proof': historyProofSchema,
  /** A service that is known answered a call as it never did before. */
  'answers:new': seenAnswerSchema.pick({ call: true, meaning: true, knownBy: true }),
  'users:sync-progress': syncProgressSchema,
  'users:export-progress': exportProgressSchema,
} as const satisfies Record<EventName, z.ZodType>

export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>
