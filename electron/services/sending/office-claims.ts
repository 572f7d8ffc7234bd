import type { Ledger } from '#electron/ledger/group-commit'
import type { DeskClaim } from '#electron/ledger/office/claims-table'
import type { RowRef } from '#electron/ledger/runs/sending-table'
import type { ClaimedElsewhere } from '#shared/domain/runs/row'
import type { StopCause } from '#shared/domain/runs/run'

/**
 * Whether a row may be sent as far as other desks go; asked before its intent is recorded.
 *
 * The order is what keeps two desks from sending one row: the claim is committed in the office, then the intent
 * flushed in the ledger, then the call leaves (docs/office.md).
 */
export interface OfficeClaims {
  /** Since when the office cannot be reached, on the monotonic clock, milliseconds; null where it can. */
  readonly awaySinceMs: number | null
  /** Asks for a row; waits as long as the office is away, until `signal` is aborted. */
  claim(row: RowRef & { readonly dedupeKey: string }, signal: AbortSignal): Promise<OfficeAnswer>
  /** Whether the claim still stands; asked in the transaction that records the intent. */
  isOpen(db: Ledger, claim: DeskClaim): boolean
  /**
   * Whether it was asked for so short ago that no other desk can have settled it; asked right before the call leaves,
   * since a computer may have slept meanwhile.
   */
  isFresh(claim: DeskClaim): boolean
  /** Keeps it with the row that is sent by it, in the same transaction. */
  hold(db: Ledger, claim: DeskClaim, row: RowRef): void
  /** Nothing is sent by it after all, in the same transaction. */
  letGo(db: Ledger, claim: DeskClaim, row: RowRef): void
  /** Calls back whenever `awaySinceMs` changes; returns what ends that. */
  subscribe(listener: () => void): () => void
}

export type OfficeAnswer =
  | { readonly kind: 'ours'; readonly claim: DeskClaim }
  /** Another desk sent it, or is about to: `isRecent` where it claimed the row in the last two minutes. */
  | {
      readonly kind: 'theirs'
      readonly holder: ClaimedElsewhere
      readonly isRecent: boolean
      readonly claim: OtherClaim
    }
  /** The office refuses this desk until a person helps. */
  | { readonly kind: 'refused'; readonly cause: StopCause; readonly detail: string | null }
  /** The signal was aborted before the office answered. */
  | { readonly kind: 'stopped' }

/** A claim of another desk, as the register has it; times by the register's clock. */
export interface OtherClaim {
  readonly claimId: number
  /** Epoch seconds. */
  readonly claimedAt: number
  readonly ageSeconds: number
}
