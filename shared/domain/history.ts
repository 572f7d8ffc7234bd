import { z } from 'zod'
import { readingsSchema } from './runs/activation'
import { activationFormSchema } from './runs/activation-form'
import { foundRecordSchema, outcomeCauseSchema } from './runs/row'
import { runKindSchema, runStateSchema } from './runs/run'

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
  // activations that go without a branch, at the moment they are told to go
  'without-branch',
  // the copy of the users brought up to date
  'sync',
  // the console itself
  'sign-in',
  'sign-out',
  'cache-cleared',
  'history-cut',
  'backup',
])
export type HistoryKind = z.infer<typeof historyKindSchema>

export const historyOutcomeSchema = z.enum([
  'done',
  'refused',
  'unsent',
  'unknown',
  // a person decided that the user who is there is somebody else's
  'not-ours',
])
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

/** What narrows a list of history. Empty lists and nulls narrow nothing; values of one list are alternatives. */
export const historyFilterSchema = z.object({
  /** Parts of an e-mail, a name, an id, an invoice code, a file's name or the server's words. */
  search: z.string().trim().max(200).default(''),
  kinds: z.array(historyKindSchema).max(20).default([]),
  outcomes: z.array(historyOutcomeSchema).max(historyOutcomeSchema.options.length).default([]),
  /** From this moment on, and before that one; epoch seconds, UTC. */
  from: z.int().nullable().default(null),
  before: z.int().nullable().default(null),
  /** Everything about one user: by registration id, by e-mail, or by either. */
  user: z
    .object({
      registrationId: z.string().max(200).nullable(),
      email: z.string().max(320).nullable(),
    })
    .nullable()
    .default(null),
})
export type HistoryFilter = Readonly<z.infer<typeof historyFilterSchema>>

/** The filter that narrows nothing. */
export const wholeHistory: HistoryFilter = historyFilterSchema.parse({})

/** Whether history is as it was written, as far as was looked. */
export const historyProofSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('checking') }),
  z.object({
    kind: z.literal('intact'),
    /** Epoch seconds, UTC. */
    checkedAt: z.int(),
    entries: z.int(),
    lastId: z.int(),
    /** The hash the chain ends with, in hex. */
    hash: z.string(),
  }),
  z.object({
    kind: z.literal('broken'),
    checkedAt: z.int(),
    /** The first entry that is not as it was written, or is gone. */
    entryId: z.int(),
    problem: z.enum(['changed', 'missing', 'end-changed', 'cut-unsigned']),
  }),
])
export type HistoryProof = Readonly<z.infer<typeof historyProofSchema>>

/** What a person decides about a row in doubt: it did happen, it may be sent again, or somebody else is there. */
export const rowDecisionSchema = z.enum(['happened', 'send-again', 'not-ours'])
export type RowDecision = z.infer<typeof rowDecisionSchema>

/** What an activation in doubt sent, as far as its row says. */
export const sentActivationSchema = z.object({
  packetId: z.string().nullable(),
  /** As a reading or the file names it. */
  packetName: z.string().nullable(),
  invoiceCode: z.string().nullable(),
  amountRupiah: z.int().nullable(),
  /** The same as the form of one activation holds it. */
  form: activationFormSchema,
})
export type SentActivation = Readonly<z.infer<typeof sentActivationSchema>>

/** A row whose outcome is not known: what is known of it, and what comes next. Moments are epoch seconds, UTC. */
export const unresolvedRowSchema = z.object({
  runId: z.int(),
  position: z.int(),
  kind: runKindSchema,
  sourceName: z.string(),
  rowNumber: z.int(),
  registrationId: z.string().nullable(),
  email: z.string().nullable(),
  storeName: z.string().nullable(),
  /** As a registration sent it. */
  storeAddress: z.string().nullable(),
  cause: outcomeCauseSchema.nullable(),
  sentAt: z.int().nullable(),
  /** When it was first looked for and not found. */
  missedAt: z.int().nullable(),
  /** When it is looked for next while its run is at work; null where only a person can decide. */
  nextCheckAt: z.int().nullable(),
  attempts: z.int(),
  isRunning: z.boolean(),
  runState: runStateSchema,
  /** How many other rows its run would send if it went on. */
  othersToSend: z.int(),
  /** What its user had before it was sent, and when last looked at; null where nothing was read. */
  readings: readingsSchema.nullable(),
  /** What the service showed that could not be taken for this row's own. */
  found: foundRecordSchema.nullable(),
  /** What it said, where that is not believed. */
  serverMessage: z.string().nullable(),
  /** Null for what activates nothing. */
  sent: sentActivationSchema.nullable(),
  /** What a person may decide about it. */
  decisions: z.array(rowDecisionSchema),
})
export type UnresolvedRow = Readonly<z.infer<typeof unresolvedRowSchema>>

export const unresolvedCountSchema = z.object({
  all: z.int(),
  /** Of them, those that nothing more will be tried for by itself. */
  forPerson: z.int(),
})
export type UnresolvedCount = Readonly<z.infer<typeof unresolvedCountSchema>>
