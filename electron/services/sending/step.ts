import type { ProxyCause, ReadOutcome, UnsentCause } from '#electron/api/outcome'
import type { LedgerWriter } from '#electron/ledger/group-commit'
import type { RowRecord } from '#electron/ledger/run-rows-table'
import { assertNever } from '#shared/domain/assert-never'
import type { RowState } from '#shared/domain/row'
import type { StopCause } from '#shared/domain/run'
import type { Clock } from './clock'
import type { SendingKind } from './kind'
import { isDenied, type RefusalJudge } from './refusals'
import type { TellOutcome } from './tell-outcome'
import type { Place } from './wire'

/** What the steps of a run work with. */
export interface StepContext {
  readonly runId: number
  readonly writer: LedgerWriter
  readonly kind: SendingKind
  readonly judge: RefusalJudge
  readonly clock: Clock
  /** Puts an outcome on record; called in the transaction that writes it to the row. */
  readonly tell: TellOutcome
  /** How long a lost row may take to appear before it counts as absent. */
  readonly settleSeconds: number
  /** Whether a row's absence is put on record before it is sent. */
  readonly checksFirst: boolean
  readonly openPassword: (row: RowRecord) => string | null
  /** Where this step's calls go out, one after another. */
  readonly place: Place
  /** True once the run is asked to pause or stops: nothing new may leave. */
  readonly isStopping: () => boolean
  /** Told after the move is durable. */
  readonly moved: (from: RowState, to: RowState) => void
}

/** How a step went, for the pace and the rules that stop a run. */
export interface StepResult {
  /** The state the row is left in. */
  readonly state: RowState
  /** When the row is to be looked up again, epoch seconds, where it is in doubt. */
  readonly nextCheckAt?: number | null
  readonly failure?: Failure
  readonly stop?: Stop
  /** The row waits for a person to settle another one. */
  readonly isHeld?: boolean
}

export interface Failure {
  /** Like failures have like signs. */
  readonly sign: string
  /** What to tell a person, in the server's words where it said any. */
  readonly detail: string
  /** The service could not be reached at all. */
  readonly isNetwork: boolean
  /** What the proxy did, where it was the proxy that failed. */
  readonly proxy?: ProxyCause | null
  /** The service is asked too much of; `retryAfterMs` where it named a time. */
  readonly isStruggle: boolean
  readonly retryAfterMs?: number | undefined
}

export interface Stop {
  readonly cause: StopCause
  readonly detail: string | null
}

export type Presence =
  | { readonly kind: 'present' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'bad-credentials'; readonly detail: string }

/** Looks a row up and says what the answer is worth. */
export async function findPresence(context: StepContext, row: RowRecord): Promise<Presence> {
  const outcome = await context.kind.look(row)
  switch (outcome.kind) {
    case 'success':
      return { kind: 'present' }
    case 'refused': {
      const credentials = await context.judge.judge(outcome.messages)
      if (credentials === 'good') return { kind: 'absent' }
      if (credentials === 'bad') return { kind: 'bad-credentials', detail: outcome.messages }
      return { kind: 'failed', failure: asFailure('look', outcome) }
    }
    case 'unsent':
    case 'unknown':
      if (isDenied(outcome)) return { kind: 'bad-credentials', detail: outcome.detail }
      return { kind: 'failed', failure: asFailure('look', outcome) }
    default:
      return assertNever(outcome)
  }
}

/**
 * How soon a row in doubt is looked at: it is often there already, long before its absence would
 * prove anything.
 */
export function lookAgainSeconds(settleSeconds: number): number {
  return Math.min(5, Math.max(1, Math.floor(settleSeconds / 4)))
}

/** What an answer that was no success says about the run as a whole. */
export function asFailure(
  step: 'look' | 'send',
  outcome: Exclude<ReadOutcome<unknown>, { kind: 'success' }>,
): Failure {
  if (outcome.kind === 'refused') {
    return {
      sign: `${step} refused`,
      detail: outcome.messages,
      isNetwork: false,
      isStruggle: false,
    }
  }
  return {
    sign: `${step} ${outcome.kind} ${outcome.cause}`,
    detail: outcome.detail,
    isNetwork: outcome.kind === 'unsent',
    proxy: outcome.kind === 'unsent' ? proxyOf(outcome.cause) : null,
    isStruggle: outcome.kind === 'unknown' && strugglingCauses.has(outcome.cause),
    retryAfterMs: outcome.retryAfterMs,
  }
}

function proxyOf(cause: UnsentCause): ProxyCause | null {
  return cause === 'proxy-password' || cause === 'proxy-failed' ? cause : null
}

const strugglingCauses: ReadonlySet<string> = new Set(['timeout', 'rate-limited', 'server-error'])
