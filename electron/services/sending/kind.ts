import type { ReadOutcome, WriteOutcome } from '#electron/api/outcome'
import type { LedgerWriter } from '#electron/ledger/group-commit'
import type { RowRecord } from '#electron/ledger/run-rows-table'
import type { PacketReading } from '#shared/domain/activation'
import type { StepContext, StepResult } from './step'
import type { RowSubject } from './tell-outcome'

/** What the server confirms a row with. */
export interface Confirmation {
  readonly registrationId: string | null
  /** What the user has now, where the answer says so. */
  readonly reading?: PacketReading
}

/** A user as the users list has one; `registeredAt` is epoch seconds, UTC. */
export interface Identity {
  readonly registrationId: string
  readonly registeredAt: number | null
}

/** What was read before a row leaves, to be kept with its intent. */
export interface Evidence {
  /** When the row was seen not to be there, epoch seconds. */
  readonly absentAt: number | null
  /** What the user had. */
  readonly before: PacketReading | null
}

/**
 * How an intent was recorded. `left-out`: something stands against the row for good. `busy` and `held`:
 * another row stands in its way, that ends by itself or waits for a person.
 */
export type Begun = 'begun' | 'left-out' | 'busy' | 'held'

/** What the engine asks of a kind of work; everything else about a run is the same for all kinds. */
export interface SendingKind {
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
  /** Looks whether the row's result is there: success means yes, a refusal means no. */
  look(row: RowRecord): Promise<ReadOutcome<unknown>>
  /** Reads what must be on record before the row leaves, or ends the step with nothing sent. */
  prepare(context: StepContext, row: RowRecord): Promise<Evidence | StepResult>
  /** Records the intent; called in a transaction. */
  begin(db: LedgerWriter['db'], row: RowRecord, sentAt: number, evidence: Evidence): Begun
  /** Sends the row. Called only once its intent is durable. */
  send(row: RowRecord, password: string): Promise<WriteOutcome<Confirmation>>
  /** What history says a row is about; left out, the shop its row names. */
  readonly subject?: (row: RowRecord) => RowSubject
  /** Settles a row in doubt, by reading alone. */
  settle(context: StepContext, row: RowRecord, signal: AbortSignal): Promise<StepResult>
  /** A read that only good credentials open. */
  probe(): Promise<ReadOutcome<unknown>>
  /**
   * Finds users in the users list by e-mail key, for rows whose answer was lost with their id; null
   * where the list could not be read. Rows of a kind without it need no id.
   */
  readonly identify?: (
    emailKeys: ReadonlySet<string>,
    signal: AbortSignal,
  ) => Promise<ReadonlyMap<string, Identity> | null>
}

/** A row is sent only when its check found every field, so one that is missing is our own fault. */
export function fieldOf(row: RowRecord, field: string): string {
  const value = row.values[field]
  if (value === undefined) throw new Error(`row ${row.position} has no ${field}`)
  return value
}
