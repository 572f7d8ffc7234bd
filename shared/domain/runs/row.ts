import { z } from 'zod'
import { problemCodeSchema, problemSchema, repairSchema } from '../fields/cell-notes'
import { unpaidStatuses } from '../values/payment-status'
import { readingsSchema } from './activation'

/** The one state a row is in; what each means is in ARCHITECTURE.md, "The run engine". */
export const rowStateSchema = z.enum([
  'problem',
  'ready',
  'excluded',
  'sending',
  'done',
  'refused',
  'unsent',
  'unknown',
])
export type RowState = z.infer<typeof rowStateSchema>

/** Who has a row at another desk of the office, and what came of it as far as that desk said. */
export const claimedElsewhereSchema = z.object({
  desk: z.string(),
  operator: z.string(),
  /** Epoch seconds, UTC. */
  at: z.int(),
  state: z.enum(['done', 'unknown', 'sending']),
  registrationId: z.string().nullable(),
})
export type ClaimedElsewhere = Readonly<z.infer<typeof claimedElsewhereSchema>>

/** Why a row was left out, or what stands against sending it. */
export const rowConflictSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('left-out') }),
  // Nobody will mend it, send it or send it again, for this reason.
  z.object({ kind: z.literal('closed'), reason: z.string() }),
  // What the file itself sets aside: rows hidden or filtered away, its sums, and what was not paid.
  z.object({ kind: z.literal('hidden') }),
  z.object({ kind: z.literal('footer') }),
  z.object({ kind: z.literal('not-paid'), status: z.enum(unpaidStatuses) }),
  z.object({
    kind: z.literal('identical-row'),
    rowNumber: z.int(),
    // As `sheet!line`, for the page and for files, where the run was made of several sheets.
    place: z.string().optional(),
  }),
  z.object({ kind: z.literal('already-user'), registrationId: z.string().nullable() }),
  z.object({
    kind: z.literal('sent-before'),
    runId: z.int(),
    at: z.int(),
    // `refused`: an invoice that the service refused without proof that nothing came of it.
    state: z.enum(['done', 'unknown', 'sending', 'refused']),
    registrationId: z.string().nullable(),
  }),
  z.object({ kind: z.literal('done-in-file'), registrationId: z.string().nullable() }),
  z.object({ kind: z.literal('doubt-in-file') }),
  claimedElsewhereSchema.extend({ kind: z.literal('sent-elsewhere') }),
])
export type RowConflict = Readonly<z.infer<typeof rowConflictSchema>>

/** What a person may take back; that a payment was not made, only its status can. */
export const liftableConflicts = ['left-out', 'hidden', 'footer'] as const

export function isLiftable(conflict: RowConflict | null): boolean {
  return liftableConflicts.some((kind) => kind === conflict?.kind)
}

/** Why an outcome is in doubt, or why a row surely never left; shown in words beside the row. */
export const outcomeCauseSchema = z.enum([
  'timeout',
  'reset',
  'server-error',
  'rate-limited',
  'unreadable',
  'too-large',
  'cut-off',
  'interrupted',
  'connect-failed',
  'queue-timeout',
  'proxy-password',
  'proxy-failed',
  'certificate',
  'unsendable',
  'credentials',
  'check-failed',
  'existed-before',
  'packet-unchanged',
  'user-in-doubt',
  'claimed-elsewhere', // another desk of the office sent it, or is about to
  // what the answers are worth (reliability.md)
  'refusal-unproven', // the service said no; it was not read yet whether nothing came of it
  'refusal-provisional', // nothing came of it so far; looked at once more after the settle time
  'overloaded', // it said no in words of a service that is asked too much of
  'unclear', // it answered in a way that nobody has learnt to read
  'no-twin', // absent, and nothing shows that absence is final
  'not-ours', // there, and nothing shows that we made it
  'not-listed', // there, and the list of users does not show it
  'about-another', // the answer was about something else than was asked
  'packet-changed', // something changed, and not as was asked
  'missing-in-copy', // called done, and the list of users does not have it
  'there-in-copy', // called not done, and the list of users has it
  'moved-elsewhere', // not sent: its user has by now what it asks for, by nobody of this desk
])
export type OutcomeCause = z.infer<typeof outcomeCauseSchema>

/** How an outcome became known: by the answer to the call, by reading afterwards, or by a person. */
export const knownBySchema = z.enum(['answer', 'reading', 'person'])
export type KnownBy = z.infer<typeof knownBySchema>

/** What the service showed of a row that could not be taken for its own; null or '' where it did not say. */
export const foundRecordSchema = z.object({
  registrationId: z.string().nullable(),
  storeName: z.string().nullable(),
  storeAddress: z.string().nullable(),
  /** Epoch seconds, UTC. */
  registeredAt: z.int().nullable(),
  packetId: z.string().nullable(),
})
export type FoundRecord = Readonly<z.infer<typeof foundRecordSchema>>

/** A row as the page sees it. The password's value never crosses: `hasPassword` says that there is one. */
export const rowSchema = z.object({
  /** 0-based place among the run's rows. */
  position: z.int(),
  /** The line of the sheet, as the operator's spreadsheet numbers it. */
  rowNumber: z.int(),
  /** The sheet, where the run was made of several. */
  sheet: z.string().optional(),
  state: rowStateSchema,
  values: z.record(z.string(), z.string()),
  hasPassword: z.boolean(),
  problems: z.array(problemSchema),
  repairs: z.array(repairSchema),
  conflict: rowConflictSchema.nullable(),
  registrationId: z.string().nullable(),
  serverMessage: z.string().nullable(),
  cause: outcomeCauseSchema.nullable(),
  attempts: z.int(),
  /** Epoch seconds, UTC. */
  sentAt: z.int().nullable(),
  settledAt: z.int().nullable(),
  nextCheckAt: z.int().nullable(),
  /** What the row's user had before and after, where its kind reads it. */
  readings: readingsSchema.nullable(),
  found: foundRecordSchema.nullable(),
})
export type Row = Readonly<z.infer<typeof rowSchema>>

/** What the list of rows can be narrowed to by a name. */
export const namedRowFilterSchema = z.enum([
  'all',
  'problem',
  'repaired',
  'already',
  'set-aside',
  'left-out',
  'hidden',
  'closed',
  'ready',
  'excluded',
  'done',
  'refused',
  'unknown',
  'unsent',
  'attempted',
])
export type NamedRowFilter = z.infer<typeof namedRowFilterSchema>

/** Rows to mend whose cell of a field has the same problem and, unless `text` is left out, just this text. */
export const problemGroupSchema = z.object({
  field: z.string(),
  problem: problemCodeSchema,
  text: z.string().max(100_000).optional(),
})
export type ProblemGroup = Readonly<z.infer<typeof problemGroupSchema>>

/** What the list of rows can be narrowed to. */
export const rowFilterSchema = z.union([namedRowFilterSchema, problemGroupSchema])
export type RowFilter = NamedRowFilter | ProblemGroup
