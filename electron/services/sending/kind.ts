import type { ReadOutcome, WriteOutcome } from '#electron/api/outcome'
import type { RowRecord } from '#electron/ledger/run-rows-table'
import type { RowSubject } from './tell-outcome'

/** What the server confirms a row with. */
export interface Confirmation {
  readonly registrationId: string
}

/** A user as the users list has one; `registeredAt` is epoch seconds, UTC. */
export interface Identity {
  readonly registrationId: string
  readonly registeredAt: number | null
}

/** What the engine asks of a kind of work; everything else about a run is the same for all kinds. */
export interface SendingKind {
  /** Looks whether the row's result is there: success means yes, a refusal means no. */
  look(row: RowRecord): Promise<ReadOutcome<unknown>>
  /** Sends the row. Called only once its intent is durable. */
  send(row: RowRecord, password: string): Promise<WriteOutcome<Confirmation>>
  /** What history says a row is about; left out, the shop its row names. */
  readonly subject?: (row: RowRecord) => RowSubject
  /** A read that only good credentials open. */
  probe(): Promise<ReadOutcome<unknown>>
  /**
   * Finds users in the users list by e-mail key, for rows whose answer was lost with their id; null
   * where the list could not be read.
   */
  identify(
    emailKeys: ReadonlySet<string>,
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, Identity> | null>
}
