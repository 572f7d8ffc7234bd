import type { WriteOutcome } from '#electron/api/outcome'
import type { RowRecord } from '#electron/ledger/run-rows-table'
import {
  exclude,
  giveBack,
  recordDone,
  recordLeaving,
  recordReading,
  recordRefused,
  recordUnknown,
  recordUnsent,
} from '#electron/ledger/sending-table'
import { assertNever } from '#shared/domain/assert-never'
import type { OutcomeCause } from '#shared/domain/row'
import { seconds } from './clock'
import { signOfWords } from './failure-streak'
import type { Confirmation, Evidence } from './kind'
import {
  asFailure,
  findPresence,
  lookAgainSeconds,
  type StepContext,
  type StepResult,
} from './step'

/**
 * Sends one row: absence on record, intent on disk, a place on the wire, the call, its outcome on disk.
 *
 * [Note: Unknown outcome] in ARCHITECTURE.md gives the rules; the order of the awaits here is what
 * keeps them. `onSuccess` is called as soon as the answer is read and before it is recorded: the call
 * is off the wire, and nothing about it can hold the run up any more.
 */
export async function sendRow(
  context: StepContext,
  row: RowRecord,
  onSuccess: () => void,
): Promise<StepResult> {
  const password = context.kind.needsPassword ? context.openPassword(row) : ''
  if (password === null) {
    return { state: row.state, stop: { cause: 'passwords-locked', detail: null } }
  }
  const evidence = await context.kind.prepare(context, row)
  if ('state' in evidence) return evidence
  if (context.isStopping()) return { state: row.state }

  const sentAt = seconds(context.clock)
  const begun = await context.writer.write((db) => context.kind.begin(db, row, sentAt, evidence))
  if (begun === 'left-out') return moveOn(context, row, 'excluded')
  if (begun !== 'begun') return waitForOther(context, row, begun)
  context.moved(row.state, 'sending')
  if (!(await context.place.take())) return takeBack(context, row)
  await stampLeaving(context, row, sentAt)
  const leftAt = context.clock.now()
  const outcome = await context.kind.send(row, password)
  if (outcome.kind === 'success') onSuccess()
  // The row as it was claimed: one try further.
  const sent: SentRow = {
    row: { ...row, attempts: row.attempts + 1 },
    durationMs: Math.round(context.clock.now() - leftAt),
  }
  const result = await recordOutcome(context, sent, outcome)
  context.moved('sending', result.state)
  return result
}

/** The settle time of a lost row counts from its leaving, so an intent that had to wait says so first. */
async function stampLeaving(
  context: StepContext,
  row: RowRecord,
  claimedAt: number,
): Promise<void> {
  const sentAt = seconds(context.clock)
  if (sentAt > claimedAt) await context.writer.write((db) => recordLeaving(db, row, sentAt))
}

/** The run stopped before the claimed row had its turn: it surely never left. */
async function takeBack(context: StepContext, row: RowRecord): Promise<StepResult> {
  await context.writer.write((db) => giveBack(db, row))
  context.moved('sending', row.state)
  return { state: row.state }
}

/**
 * The row's absence, put on record before it is sent, or the result that ends the step with nothing
 * sent: what stands for a kind whose rows make something new.
 */
export async function findAbsence(
  context: StepContext,
  row: RowRecord,
): Promise<Evidence | StepResult> {
  if (!context.checksFirst) return { absentAt: null, before: null }
  if (!(await context.place.take())) return { state: row.state }
  const presence = await findPresence(context, row)
  switch (presence.kind) {
    case 'absent':
      // Others go while the intent is written.
      context.place.leave()
      return { absentAt: seconds(context.clock), before: null }
    case 'present':
      await context.writer.write((db) =>
        exclude(db, row, { kind: 'already-user', registrationId: null }),
      )
      return moveOn(context, row, 'excluded')
    case 'bad-credentials':
      return { state: row.state, stop: { cause: 'credentials', detail: presence.detail } }
    case 'failed':
      return { state: row.state, failure: presence.failure }
    default:
      return assertNever(presence)
  }
}

interface SentRow {
  readonly row: RowRecord
  /** From the call's leaving to its answer; null where none left. */
  readonly durationMs: number | null
}

async function recordOutcome(
  context: StepContext,
  sent: SentRow,
  outcome: WriteOutcome<Confirmation>,
): Promise<StepResult> {
  const { writer, tell } = context
  const { row, durationMs } = sent
  const at = seconds(context.clock)
  switch (outcome.kind) {
    case 'success':
      await writer.write((db) => {
        const { registrationId, reading } = outcome.value
        const serverMessage = outcome.messages
        recordDone(db, row, { registrationId, serverMessage, at })
        if (reading) recordReading(db, row, reading)
        const told = { registrationId, serverMessage, durationMs, knownBy: 'answer' } as const
        tell(db, row, { outcome: 'done', ...told })
      })
      return { state: 'done' }
    case 'refused':
      return recordRefusal(context, sent, outcome)
    case 'unsent':
      return leaveUnsent(context, sent, outcome.cause, null, {
        failure: asFailure('send', outcome),
      })
    case 'unknown': {
      if (context.kind.isRead) {
        const failure = asFailure('send', outcome)
        return leaveUnsent(context, sent, outcome.cause, null, { failure })
      }
      const nextCheckAt = at + lookAgainSeconds(context.settleSeconds)
      const { cause } = outcome
      await writer.write((db) => {
        recordUnknown(db, row, { cause, nextCheckAt })
        tell(db, row, { outcome: 'unknown', cause, durationMs, knownBy: 'answer' })
      })
      return { state: 'unknown', nextCheckAt, failure: asFailure('send', outcome) }
    }
    default:
      return assertNever(outcome)
  }
}

export async function recordRefusal(
  context: StepContext,
  sent: SentRow,
  outcome: { readonly kind: 'refused'; readonly messages: string; readonly httpStatus: number },
): Promise<StepResult> {
  const credentials = await context.judge.judge(outcome.messages)
  if (credentials === 'bad') {
    return leaveUnsent(context, sent, 'credentials', outcome.messages, {
      stop: { cause: 'credentials', detail: outcome.messages },
    })
  }
  if (credentials === 'unsure') {
    return leaveUnsent(context, sent, 'check-failed', outcome.messages, {
      failure: asFailure('send', outcome),
    })
  }
  const at = seconds(context.clock)
  const serverMessage = outcome.messages
  const { row, durationMs } = sent
  await context.writer.write((db) => {
    recordRefused(db, row, { serverMessage, at })
    context.tell(db, row, { outcome: 'refused', serverMessage, durationMs, knownBy: 'answer' })
  })
  if (context.kind.isRead) return { state: 'refused' }
  const sign = `refused ${signOfWords(outcome.messages)}`
  return { state: 'refused', failure: { ...asFailure('send', outcome), sign } }
}

async function leaveUnsent(
  context: StepContext,
  { row, durationMs }: SentRow,
  cause: OutcomeCause,
  serverMessage: string | null,
  why: Pick<StepResult, 'failure' | 'stop'>,
): Promise<StepResult> {
  const at = seconds(context.clock)
  await context.writer.write((db) => {
    recordUnsent(db, row, { cause, serverMessage, at })
    const told = { cause, serverMessage, durationMs, knownBy: 'answer' } as const
    context.tell(db, row, { outcome: 'unsent', ...told })
  })
  return { state: 'unsent', ...why }
}

/** Nothing is sent while another row stands in the way; one that a person must settle ends the wait. */
export async function waitForOther(
  context: StepContext,
  row: RowRecord,
  obstacle: 'busy' | 'held',
): Promise<StepResult> {
  if (obstacle === 'busy') return { state: row.state }
  const sent = { row, durationMs: null }
  const result = await leaveUnsent(context, sent, 'user-in-doubt', null, {})
  context.moved(row.state, result.state)
  return { ...result, isHeld: true }
}

function moveOn(context: StepContext, row: RowRecord, state: 'excluded'): StepResult {
  context.moved(row.state, state)
  return { state }
}
