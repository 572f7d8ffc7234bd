import type { CheckedUser, ReadOutcome, WriteOutcome } from '#electron/api/outcome'
import type { LedgerWriter } from '#electron/ledger/group-commit'
import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import type { PacketReading } from '#shared/domain/runs/activation'
import type { RunKind } from '#shared/domain/runs/run'
import type { RowSubject } from './outcome-history'
import type { StepContext } from './step'
import type { UserReading } from './strategies/read-user'
import type { Verdict } from './transition'

/** What the server confirms a row with, and what it was asked for. */
export interface Confirmation {
  readonly registrationId: string | null
  /** What the user has now, where the answer says so. */
  readonly reading?: PacketReading
}

/** A user as the users list has one; `registeredAt` is epoch seconds, UTC. */
export interface Identity {
  readonly registrationId: string
  readonly storeName: string
  readonly storeAddress: string
  readonly registeredAt: number | null
}

/** What was read before a row leaves, to be kept with its intent. */
export interface Evidence {
  /** When the row was seen not to be there, epoch seconds. */
  readonly absentAt: number | null
  /** When that was answered, on the monotonic clock; null where nobody looked. */
  readonly answeredAtMs: number | null
  /** What the user had. */
  readonly before: PacketReading | null
  /** Where that was read in the order of sendings and their ends. */
  readonly readOrder: number
}

/**
 * How an intent was recorded. `left-out`: something stands against the row for good. `busy` and `held`:
 * another row stands in its way, that ends by itself or waits for a person.
 */
export type Begun = 'begun' | 'left-out' | 'busy' | 'held'

/** How a sending ended; `void` where a control took the answer's worth away: the row is as it was. */
export type SendOutcome =
  | { readonly kind: 'success'; readonly value: Confirmation; readonly messages: string }
  | { readonly kind: 'refused'; readonly messages: string }
  | Extract<WriteOutcome<Confirmation>, { kind: 'unsent' | 'unknown' }>
  | Exclude<UserReading, { kind: 'present' | 'absent' }>

/** What the engine asks of a kind of work; everything else about a run is the same for all kinds. */
export interface SendingStrategy {
  readonly name: RunKind
  /** Whether a row cannot be sent before its password is opened. */
  readonly needsPassword: boolean
  /**
   * Whether sending changes nothing at the service: it may then be repeated freely, and a refusal is
   * an answer like any other.
   */
  readonly isRead: boolean
  /**
   * Whether a row may be claimed before a call is free for it, so that no call waits for the disk. A
   * crash leaves such a row in doubt though it never left, which must cost nothing but a look.
   */
  readonly claimsAhead: boolean
  /** Call 3: what the service says about an address. */
  ask(email: string): Promise<ReadOutcome<CheckedUser>>
  /** Reads what must be on record before the row leaves, or ends the step with nothing sent. */
  prepare(context: StepContext, row: RowRecord): Promise<Evidence | Verdict>
  /** Records the intent; called in a transaction. */
  begin(db: LedgerWriter['db'], row: RowRecord, sentAt: number, evidence: Evidence): Begun
  /** Sends the row. Called only once its intent is durable. */
  send(row: RowRecord, password: string, context: StepContext): Promise<SendOutcome>
  /** What the answer must name to be about the row; null where the call names nothing. */
  asked(row: RowRecord): {
    readonly registrationId: string | null
    readonly packetId: string | null
  }
  /** What history says a row is about; left out, the shop its row names. */
  readonly subject?: (row: RowRecord) => RowSubject
  /** What this desk knew of the row's user before a moment, epoch seconds; a kind without it needs no such thing. */
  readonly findBefore?: (row: RowRecord, moment: number) => Promise<PacketReading | null>
  /** Settles a row in doubt, by reading alone. */
  settle(context: StepContext, row: RowRecord): Promise<Verdict>
  /** Looks at a refused row once more, after the settle time. */
  review(context: StepContext, row: RowRecord): Promise<Verdict>
  /** Whether the service shows by now what a row did that was done by its answer. */
  isSeen(context: StepContext, row: RowRecord): Promise<boolean>
  /** A read that only good credentials open. */
  probe(): Promise<ReadOutcome<unknown>>
  /**
   * Finds users in the users list by e-mail key, for rows whose answer was lost with their id; null
   * where the list could not be read. Rows of a kind without it need no id.
   */
  readonly identify?: (
    emailKeys: ReadonlySet<string>,
    options: { readonly signal: AbortSignal; readonly isThorough: boolean },
  ) => Promise<ReadonlyMap<string, Identity> | null>
}

/** A row is sent only when its check found every field, so one that is missing is our own fault. */
export function fieldOf(row: RowRecord, field: string): string {
  const value = row.values[field]
  if (value === undefined) throw new Error(`row ${row.position} has no ${field}`)
  return value
}
