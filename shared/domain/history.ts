import { z } from 'zod'

/** What was done: one kind for everything that leaves a trace in history. */
export const historyKindSchema = z.enum([
  // calls that write, and looks at one user
  'register',
  'activate',
  'check',
  // personal data shown or taken out
  'reveal',
  'export',
  // a person's decision about a row in doubt
  'decision',
  // the console itself
  'sign-in',
  'sign-out',
  'cache-cleared',
  'history-cut',
  'backup',
])
export type HistoryKind = z.infer<typeof historyKindSchema>

export const historyOutcomeSchema = z.enum(['done', 'refused', 'unsent', 'unknown'])
export type HistoryOutcome = z.infer<typeof historyOutcomeSchema>

/** No name of a detail may even sound like a secret's: what is on record cannot be taken back. */
const secretName = /pass|sandi|token|secret|rahasia|credential|kredensial|cookie|(^|_)key$|Key$/i

/** What else belongs to a kind, by name. */
const detailsSchema = z.record(
  z.string().refine((name) => !secretName.test(name), 'a secret has no place in history'),
  z.union([z.string(), z.number(), z.null()]),
)

/** One thing that was done, as whoever did it tells it. No key, token or password may be in it. */
export const historyEventSchema = z.object({
  kind: historyKindSchema,
  outcome: historyOutcomeSchema,
  /** Whom it was about, where it was about one user. */
  registrationId: z.string().nullable().default(null),
  email: z.string().nullable().default(null),
  storeName: z.string().nullable().default(null),
  runId: z.int().nullable().default(null),
  /** The line of the sheet, as the operator's spreadsheet numbers it. */
  rowNumber: z.int().nullable().default(null),
  sourceName: z.string().nullable().default(null),
  /** The server's own words. */
  serverMessage: z.string().nullable().default(null),
  durationMs: z.int().nullable().default(null),
  /** What else belongs to the kind: a packet, an invoice code, a file's name, a count, a reason. */
  details: detailsSchema.default({}),
})
export type HistoryEvent = Readonly<z.input<typeof historyEventSchema>>

/** One line of history as it is kept. */
export const historyEntrySchema = historyEventSchema.extend({
  id: z.int(),
  /** Epoch seconds, UTC. */
  at: z.int(),
  /** The operating system's user. */
  actor: z.string(),
})
export type HistoryEntry = Readonly<z.output<typeof historyEntrySchema>>
