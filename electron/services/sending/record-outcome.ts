import { seconds } from '#electron/async/clock'
import { isIdOfAnother } from '#electron/ledger/runs/proof-rows'
import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import {
  recordDone,
  recordFound,
  recordReading,
  recordRefused,
  recordUnknown,
  recordUnsent,
} from '#electron/ledger/runs/sending-table'
import { assertNever } from '#shared/domain/assert-never'
import type { OutcomeCause } from '#shared/domain/runs/row'
import { signOfWords } from '../proof/credential-check'
import type { SendOutcome } from './sending-strategy'
import {
  asFailure,
  type Failure,
  lookAgainSeconds,
  type StepContext,
  type StepResult,
} from './step'

/** A row whose call ended, one try further than it was read. */
export interface SentRow {
  readonly row: RowRecord
  /** From the call's leaving to its answer; null where none left. */
  readonly durationMs: number | null
}

type Success = Extract<SendOutcome, { kind: 'success' }>

/** Puts on record what came of a call, as far as its answer is believed (proof.md, rules 6 and 8). */
export async function recordOutcome(
  context: StepContext,
  sent: SentRow,
  outcome: Exclude<SendOutcome, { kind: 'void' }>,
): Promise<StepResult> {
  switch (outcome.kind) {
    case 'success':
      return recordSuccess(context, sent, outcome)
    case 'refused':
      return context.strategy.isRead
        ? recordRefusal(context, sent, outcome)
        : recordClaim(context, sent, outcome.messages)
    case 'unsent':
      return leaveUnsent(context, sent, outcome.cause, null, {
        failure: asFailure('send', outcome),
      })
    case 'unclear':
      return leaveUnsent(context, sent, 'unclear', outcome.messages, { failure: outcome.failure })
    case 'failed':
      return leaveUnsent(context, sent, outcome.cause, null, { failure: outcome.failure })
    case 'bad-credentials': {
      const stop = { cause: 'credentials', detail: outcome.detail } as const
      return leaveUnsent(context, sent, 'credentials', outcome.detail, { stop })
    }
    case 'unknown': {
      const failure = asFailure('send', outcome)
      if (context.strategy.isRead)
        return leaveUnsent(context, sent, outcome.cause, null, { failure })
      return putInDoubt(context, sent, { cause: outcome.cause, failure })
    }
    default:
      return assertNever(outcome)
  }
}

async function recordSuccess(
  context: StepContext,
  sent: SentRow,
  { value, messages }: Success,
): Promise<StepResult> {
  const { row, durationMs } = sent
  const { registrationId, reading } = value
  const at = seconds(context.clock)
  const isBelieved = await context.writer.write((db) => {
    const asked = context.strategy.asked(row)
    const isAbout = context.rules.isAboutAsked({
      askedId: asked.registrationId,
      answeredId: registrationId,
      askedPacket: asked.packetId,
      answeredPacket: reading?.packetId ?? null,
      isIdOfAnother:
        asked.registrationId === null &&
        registrationId !== null &&
        isIdOfAnother(db, row, registrationId),
    })
    if (!isAbout) {
      const packetId = reading?.packetId ?? null
      const nothing = { storeName: null, storeAddress: null, registeredAt: null }
      recordFound(db, row, { ...nothing, registrationId, packetId })
      return false
    }
    recordDone(db, row, { registrationId, serverMessage: messages, knownBy: 'answer', at })
    if (reading) recordReading(db, row, reading)
    const entry = {
      registrationId,
      serverMessage: messages,
      durationMs,
      knownBy: 'answer',
    } as const
    context.appendOutcome(db, row, { outcome: 'done', ...entry })
    return true
  })
  if (isBelieved) return { state: 'done' }
  return putInDoubt(context, sent, {
    cause: 'about-another',
    serverMessage: messages,
    isSoon: true,
  })
}

/** A "no" to a write is read before it is believed: the service, or a gateway, may have done it all the same. */
async function recordClaim(
  context: StepContext,
  sent: SentRow,
  messages: string,
): Promise<StepResult> {
  const { rules, credentialCheck } = context
  const refused = { messages }
  const sign = `refused ${signOfWords(messages)}`
  const failure = { sign, detail: messages, isNetwork: false, isStruggle: false }
  if (rules.isOverload(messages)) {
    const struggle = { ...failure, isStruggle: true }
    return putInDoubt(context, sent, {
      cause: 'overloaded',
      serverMessage: messages,
      failure: struggle,
    })
  }
  const credentials = await credentialCheck.ofRefusal(messages)
  if (credentials === 'bad') {
    const doubt = await putInDoubt(context, sent, { cause: 'credentials', serverMessage: messages })
    return { ...doubt, stop: { cause: 'credentials', detail: messages } }
  }
  if (!rules.isClaim(messages)) return { ...(await recordRefusal(context, sent, refused)), failure }
  return putInDoubt(context, sent, {
    cause: 'refusal-unproven',
    serverMessage: messages,
    failure,
    isSoon: true,
  })
}

interface Doubt {
  readonly cause: OutcomeCause
  /** What the service said, where that is not believed yet. */
  readonly serverMessage?: string
  readonly failure?: Failure
  /** Reading it at once tells more than waiting. */
  readonly isSoon?: boolean
}

async function putInDoubt(
  context: StepContext,
  { row, durationMs }: SentRow,
  { cause, serverMessage, failure, isSoon = false }: Doubt,
): Promise<StepResult> {
  const lookInSeconds = isSoon ? 0 : lookAgainSeconds(context)
  const nextCheckAt = seconds(context.clock) + lookInSeconds
  const said = serverMessage === undefined ? {} : { serverMessage }
  await context.writer.write((db) => {
    recordUnknown(db, row, { cause, nextCheckAt, ...said })
    context.appendOutcome(db, row, {
      outcome: 'unknown',
      cause,
      durationMs,
      knownBy: 'answer',
      ...said,
    })
  })
  return { state: 'unknown', lookInSeconds, ...(failure ? { failure } : {}) }
}

/** A refusal that nothing can have come of: none was sent, or sending changes nothing. */
export async function recordRefusal(
  context: StepContext,
  { row, durationMs }: SentRow,
  { messages: serverMessage }: { readonly messages: string },
): Promise<StepResult> {
  const at = seconds(context.clock)
  await context.writer.write((db) => {
    recordRefused(db, row, { serverMessage, at })
    context.appendOutcome(db, row, {
      outcome: 'refused',
      serverMessage,
      durationMs,
      knownBy: 'answer',
    })
  })
  return { state: 'refused' }
}

/** The row surely never reached the service; it may be sent again. */
export async function leaveUnsent(
  context: StepContext,
  { row, durationMs }: SentRow,
  cause: OutcomeCause,
  serverMessage: string | null,
  why: Pick<StepResult, 'failure' | 'stop'>,
): Promise<StepResult> {
  const at = seconds(context.clock)
  await context.writer.write((db) => {
    recordUnsent(db, row, { cause, serverMessage, at })
    const entry = { cause, serverMessage, durationMs, knownBy: 'answer' } as const
    context.appendOutcome(db, row, { outcome: 'unsent', ...entry })
  })
  return { state: 'unsent', ...why }
}
