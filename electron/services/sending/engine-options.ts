import type { Clock } from '#electron/async/clock'
import type { LedgerWriter } from '#electron/ledger/group-commit'
import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import type { RunProgress, RunState } from '#shared/domain/runs/run'
import type { ProofRules } from '../proof/answer-rules'
import type { Controls } from '../proof/controls'
import type { OfficeClaims } from './office-claims'
import type { SendingStrategy } from './sending-strategy'

export interface EngineOptions {
  readonly runId: number
  readonly writer: LedgerWriter
  readonly strategy: SendingStrategy
  readonly controls: Controls
  /** What an answer is worth; the simulation takes them out one by one. */
  readonly rules?: ProofRules
  /** Whether a row is another desk's; null without an office, where this ledger alone decides. */
  readonly office: OfficeClaims | null
  /** Whether rows that another desk claimed and never told of are taken on; a person asked for it. */
  readonly takesOn?: boolean
  readonly clock: Clock
  /** Who works, for history: the operating system's user. */
  readonly actor: string
  /** Calls in flight at the start, and at the most. */
  readonly inFlight: { readonly start: number; readonly most: number }
  readonly settleSeconds: number
  readonly checksFirst: boolean
  /** `trial`: one row alone, then a pause. `settle`: what is in doubt, and nothing sent. */
  readonly scope: 'all' | 'trial' | 'settle'
  /** How long the run waits for a service that is not understood before it stops; for ever unless given. */
  readonly patienceMs?: number
  readonly openPassword: (row: RowRecord) => string | null
  readonly onProgress: (progress: RunProgress) => void
}

/** A run at work. */
export interface Engine {
  /** Lets what is on the wire end, and starts nothing more. */
  pause(): void
  /** Like pause, but the rest is given up. */
  cancel(): void
  progress(): RunProgress
  /** Resolves with the state the run is left in; rejects only where the console itself is at fault. */
  readonly ended: Promise<RunState>
}
