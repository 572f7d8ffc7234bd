import type { ConnectCause, ReadOutcome, UnsentCause } from '#electron/api/outcome'
import { answerDetail } from '#electron/api/read-or-throw'
import type { Clock } from '#electron/async/clock'
import type { LedgerWriter } from '#electron/ledger/group-commit'
import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import type { RowState } from '#shared/domain/runs/row'
import type { StopCause } from '#shared/domain/runs/run'
import type { ProofRules } from '../proof/answer-rules'
import type { Controls } from '../proof/controls'
import type { CredentialCheck } from '../proof/credential-check'
import type { CallSlot } from './limits/call-slots'
import type { OfficeClaims } from './office-claims'
import type { AppendOutcome } from './outcome-history'
import type { SendingStrategy } from './sending-strategy'
import type { Identities } from './settling/identities'
import type { Twins } from './settling/twins'
import type { Job } from './work-queue'

/** What the steps of a run work with. */
export interface StepContext {
  readonly runId: number
  readonly writer: LedgerWriter
  readonly strategy: SendingStrategy
  readonly credentialCheck: CredentialCheck
  readonly controls: Controls
  readonly rules: ProofRules
  readonly office: OfficeClaims | null
  /** Whether rows that another desk claimed and never told of are taken on, to be settled by reading. */
  readonly takesOn: boolean
  /** The row in doubt is another desk's claim that was taken on, or its own claim was ended by another desk's reading. */
  readonly elsewhere: 'taken-on' | 'ended' | null
  readonly twins: Twins
  readonly identities: Identities
  readonly clock: Clock
  /** Puts an outcome on record; called in the transaction that writes it to the row. */
  readonly appendOutcome: AppendOutcome
  /** How long after the first sight of a twin a row that is still absent is taken for lost. */
  readonly settleSeconds: number
  /** Whether a row's absence is put on record before it is sent. */
  readonly checksFirst: boolean
  readonly openPassword: (row: RowRecord) => string | null
  /** Where this step's calls go out, one after another. */
  readonly slot: CallSlot
  /** Held by a row from its intent to its answer: so many may be claimed ahead. */
  readonly claim: CallSlot
  /** Answers that share a control. */
  readonly gather: () => number
  /** Asks for a control at once where the wire would else be idle. */
  readonly askInSpareRoom: () => void
  /** Aborted once the run is asked to pause or stops. */
  readonly signal: AbortSignal
  /** True once the run is asked to pause or stops: nothing new may leave. */
  readonly isStopping: () => boolean
  /** Whether rows will still be sent, by which those in doubt may be proven lost. */
  readonly willSendMore: () => boolean
  /** How long this row has been looked at in this run, milliseconds, and how often. */
  readonly doubt: { readonly forMs: number; readonly looks: number }
  /** Called after the move is durable. */
  readonly moved: (from: RowState, to: RowState) => void
}

/** How a step went. */
export interface StepResult extends StepSigns {
  /** The state the row is left in. */
  readonly state: RowState
  /** Seconds until the row is to be looked at again; null or left out where only a person can say more. */
  readonly lookInSeconds?: number | null
}

/** What a step says about the run, for the pace and the rules that stop it. */
export interface StepSigns {
  readonly failure?: Failure
  readonly stop?: Stop
  /** The row waits for a person to settle another one. */
  readonly isHeld?: boolean
  /** It waits for what becomes of it at another desk. */
  readonly isElsewhere?: boolean
  /** The row waits for another one of its user, which will end by itself. */
  readonly isBusy?: boolean
  /** The step came to nothing and costs the row nothing: it is taken again. */
  readonly isVoid?: boolean
}

export interface Failure {
  /** Like failures have like signs. */
  readonly sign: string
  /** What to tell a person, in the server's words where it said any. */
  readonly detail: string
  /** The service could not be reached at all. */
  readonly isNetwork: boolean
  /** What stood in the way, where that is known: a proxy, or a certificate. */
  readonly barrier?: ConnectCause | null
  /** The service is asked too much of; `retryAfterMs` where it named a time. */
  readonly isStruggle: boolean
  /** Nobody knows what the answer means: rows wait for controls, and the run goes on. */
  readonly isUnclear?: boolean
  readonly retryAfterMs?: number | undefined
}

export interface Stop {
  readonly cause: StopCause
  readonly detail: string | null
}

/** Whether a row came to an end, for the rate. */
export function hasEnded(result: StepResult): boolean {
  return result.state === 'done' || result.state === 'refused' || result.state === 'excluded'
}

/**
 * A trial is over once a row was really tried: one that turned out to be there already was not, and what the
 * service said of it is read first where that is not believed.
 */
export function isTried(job: Job, { state, lookInSeconds }: StepResult): boolean {
  if (job.kind === 'review' || state === 'excluded') return false
  return state !== 'unknown' || lookInSeconds !== 0
}

const longestLookSeconds = 600

/**
 * When a row in doubt is looked at next: soon, since it is often there already, then ever more rarely.
 */
export function lookAgainSeconds({ settleSeconds, doubt }: StepContext): number {
  const first = Math.min(5, Math.max(1, Math.floor(settleSeconds / 4)))
  return Math.min(longestLookSeconds, Math.max(1, settleSeconds), first * 2 ** doubt.looks)
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
    detail: answerDetail(outcome),
    isNetwork: outcome.kind === 'unsent' && outcome.cause !== 'unsendable',
    barrier: outcome.kind === 'unsent' ? barrierOf(outcome.cause) : null,
    isStruggle: outcome.kind === 'unknown' && strugglingCauses.has(outcome.cause),
    retryAfterMs: outcome.retryAfterMs,
  }
}

function barrierOf(cause: UnsentCause): ConnectCause | null {
  const isKnown = cause !== 'connect-failed' && cause !== 'queue-timeout' && cause !== 'unsendable'
  return isKnown ? cause : null
}

const strugglingCauses: ReadonlySet<string> = new Set(['timeout', 'rate-limited', 'server-error'])
