import type { InvoiceClaim } from '#electron/ledger/runs/activations-table'
import type { PacketReading } from '#shared/domain/runs/activation'
import type {
  ClaimedElsewhere,
  FoundRecord,
  KnownBy,
  OutcomeCause,
  RowConflict,
  RowState,
} from '#shared/domain/runs/row'
import type { OtherClaim } from './office-claims'
import type { StepSigns } from './step'

/** Where a row goes from where it is; decided from what was read and answered, before anything is written. */
export type Transition = Way & Noted

type Way =
  | {
      readonly kind: 'done'
      readonly registrationId: string | null
      readonly serverMessage: string | null
      readonly knownBy: Exclude<KnownBy, 'person'>
    }
  | {
      readonly kind: 'refused'
      readonly serverMessage: string
      /** Seconds until it is looked at once more; null where it is final. */
      readonly lookInSeconds: number | null
      /** What the service showed of the one who is there already. */
      readonly cause?: 'existed-before'
    }
  /** A refusal was looked at once more. */
  | { readonly kind: 'refusal-stands'; readonly freesInvoice: boolean }
  /** The row did nothing, and may be sent again. */
  | {
      readonly kind: 'unsent'
      readonly cause: OutcomeCause
      readonly serverMessage: string | null
      /** Who else has it. */
      readonly conflict?: RowConflict
    }
  | {
      readonly kind: 'in-doubt'
      readonly cause: OutcomeCause
      /** Seconds until it is looked at again; null where only a person can say more. */
      readonly lookInSeconds: number | null
      /** What the service said, where that is not believed yet. */
      readonly serverMessage?: string
      /** What the service showed, for the person who decides. */
      readonly found?: FoundRecord
    }
  /** Reading proved that the row did nothing: this run sends it again. `cause` null: it was but a read. */
  | { readonly kind: 'send-again'; readonly cause: OutcomeCause | null }
  | { readonly kind: 'left-out'; readonly conflict: RowConflict }
  /** Another desk claimed the row and never told of it: it is settled from here by reading. */
  | {
      readonly kind: 'taken-on'
      readonly claim: OtherClaim
      readonly holder: ClaimedElsewhere
      /** What the user had before it was claimed, as far as this desk knew. */
      readonly before: PacketReading | null
      readonly lookInSeconds: number
    }
  /** Nothing was sent, and nothing is before a person has said so. */
  | {
      readonly kind: 'held'
      readonly cause: OutcomeCause
      readonly lastKnown: PacketReading
      readonly claim: InvoiceClaim
    }

/** What is kept beside the row, wherever it goes. */
interface Noted {
  /** What the row's user has now. */
  readonly reading?: PacketReading
  /** When the row was looked for and was not there, epoch seconds. */
  readonly missedAt?: number
  /** What the office is told of another desk's claim. */
  readonly tells?: {
    readonly claimId: number
    readonly event: 'done' | 'void'
    readonly registrationId: string | null
  }
}

/** How a step ends. */
export interface Verdict extends StepSigns {
  /** Null where the row stays as it is. */
  readonly transition: Transition | null
}

/** The verdict, with something kept beside the row. */
export function noting(verdict: Verdict, noted: Noted): Verdict {
  return { ...verdict, transition: verdict.transition && { ...verdict.transition, ...noted } }
}

const states: Readonly<Record<Transition['kind'], RowState>> = {
  done: 'done',
  refused: 'refused',
  'refusal-stands': 'refused',
  unsent: 'unsent',
  'in-doubt': 'unknown',
  'send-again': 'ready',
  'left-out': 'excluded',
  'taken-on': 'unknown',
  held: 'unknown',
}

export function stateAfter({ kind }: Transition): RowState {
  return states[kind]
}
