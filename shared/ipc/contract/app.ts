import { z } from 'zod'
import { licenceSchema } from '../../domain/licence'
import {
  isPlainAddress,
  practiceConditionsSchema,
  settingsChangeSchema,
  statusSchema,
} from '../../domain/settings'
import { cellMenuChoiceSchema } from '../cell-menu'
import { type ChannelContract, nothing } from './schemas'

/** Characters of a fault of the page that go to the log. */
export const mostFaultCharacters = 8000

/** The console itself: its settings, its credentials, and which service it works with. */
export const appContract = {
  'app:status': { input: nothing, output: statusSchema },
  'app:open-folder': {
    input: z.object({ folder: z.enum(['logs', 'data', 'record']) }),
    output: nothing,
  },
  'app:licences': { input: nothing, output: z.array(licenceSchema) },
  /** What went wrong in the page, for the log. */
  'app:page-fault': {
    input: z.object({ text: z.string().max(mostFaultCharacters) }),
    output: nothing,
  },
  /** Opens the menu of a table's cells at a point of the page (pixels); null where nothing was chosen. */
  'app:cell-menu': {
    input: z.object({
      canWrite: z.boolean(),
      x: z.int().min(0).max(20_000),
      y: z.int().min(0).max(20_000),
    }),
    output: cellMenuChoiceSchema.nullable(),
  },
  'app:quit': { input: nothing, output: nothing },
  /** After a safe start: opens what was open last. */
  'app:open-usual': { input: nothing, output: statusSchema },
  /** What a diagnostics file holds. */
  'diagnostics:read': { input: nothing, output: z.string() },
  /** Writes what was read last to a file of the operator's choice; gives its name, null where none was chosen. */
  'diagnostics:save': { input: nothing, output: z.string().nullable() },
  'settings:change': { input: settingsChangeSchema, output: statusSchema },
  /** Opens the system's file dialog; nothing changes when the operator closed it. */
  'authorities:choose': { input: nothing, output: statusSchema },
  'authorities:forget': { input: nothing, output: statusSchema },
  'credentials:save': {
    input: z.object({
      key: z.string().trim().min(1).max(500),
      token: z.string().trim().min(1).max(500),
      /** Empty for the partner's own. */
      baseUrl: z
        .string()
        .trim()
        .max(500)
        .refine((text) => text === '' || isPlainAddress(text)),
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
} as const satisfies Record<string, ChannelContract>
