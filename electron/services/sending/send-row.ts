import type { WriteOutcome } from '#electron/api/outcome'
import type { RowRecord } from '#electron/ledger/run-rows-table'
import {
  beginSending,
  exclude,
  recordDone,
  recordRefused,
  recordUnknown,
  recordUnsent,
} from '#electron/ledger/sending-table'
import { assertNever } from '#shared/domain/assert-never'
import type { OutcomeCause } from '#shared/domain/row'
import { seconds } from './clock'
import { signOfWords } from './failure-streak'
import type { Confirmation } from './kind'
import {
  asFailure,
  findPresence,
  lookAgainSeconds,
  type StepContext,
  type StepResult,
} from './step'

/**
 * Sends one row: absence on record, intent on disk, the call, its outcome on disk.
 *
 * [Note: Unknown outcome] in ARCHITECTURE.md gives the rules; the order of the awaits here is what
 * keeps them.
 */
export async function sendRow(context: StepContext, row: RowRecord): Promise<StepResult> {
  const password = context.openPassword(row)
  if (password === null) {
    return { state: row.state, stop: { cause: 'passwords-locked', detail: null } }
  }
  const absentAt = context.checksFirst ? await findAbsence(context, row) : null
  if (absentAt !== null && typeof absentAt !== 'number') return absentAt
  if (context.isStopping()) return { state: row.state }

  const sentAt = seconds(context.clock)
  const isClaimed = await context.writer.write((db) => beginSending(db, row, { sentAt, absentAt }))
  if (!isClaimed) return moveOn(context, row, 'excluded')
  context.moved(row.state, 'sending')
  const outcome = await context.kind.send(row, password)
  const result = await recordOutcome(context, row, outcome)
  context.moved('sending', result.state)
  return result
}

/** When the row was seen to be absent, or the result that ends the step before anything is sent. */
async function findAbsence(context: StepContext, row: RowRecord): Promise<number | StepResult> {
  const presence = await findPresence(context, row)
  switch (presence.kind) {
    case 'absent':
      return seconds(context.clock)
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

async function recordOutcome(
  context: StepContext,
  row: RowRecord,
  outcome: WriteOutcome<Confirmation>,
): Promise<StepResult> {
  const { writer } = context
  const at = seconds(context.clock)
  switch (outcome.kind) {
    case 'success':
      await writer.write((db) =>
        recordDone(db, row, {
          registrationId: outcome.value.registrationId,
          serverMessage: outcome.messages,
          at,
        }),
      )
      return { state: 'done' }
    case 'refused':
      return recordRefusal(context, row, outcome)
    case 'unsent':
      return leaveUnsent(context, row, outcome.cause, null, { failure: asFailure('send', outcome) })
    case 'unknown': {
      const nextCheckAt = at + lookAgainSeconds(context.settleSeconds)
      await writer.write((db) => recordUnknown(db, row, { cause: outcome.cause, nextCheckAt }))
      return { state: 'unknown', nextCheckAt, failure: asFailure('send', outcome) }
    }
    default:
      return assertNever(outcome)
  }
}

async function recordRefusal(
  context: StepContext,
  row: RowRecord,
  outcome: { readonly kind: 'refused'; readonly messages: string; readonly httpStatus: number },
): Promise<StepResult> {
  const credentials = await context.judge.judge(outcome.messages)
  if (credentials === 'bad') {
    return leaveUnsent(context, row, 'credentials', outcome.messages, {
      stop: { cause: 'credentials', detail: outcome.messages },
    })
  }
  if (credentials === 'unsure') {
    return leaveUnsent(context, row, 'check-failed', outcome.messages, {
      failure: asFailure('send', outcome),
    })
  }
  const at = seconds(context.clock)
  await context.writer.write((db) =>
    recordRefused(db, row, { serverMessage: outcome.messages, at }),
  )
  const sign = `refused ${signOfWords(outcome.messages)}`
  return { state: 'refused', failure: { ...asFailure('send', outcome), sign } }
}

async function leaveUnsent(
  context: StepContext,
  row: RowRecord,
  cause: OutcomeCause,
  serverMessage: string | null,
  why: Pick<StepResult, 'failure' | 'stop'>,
): Promise<StepResult> {
  const at = seconds(context.clock)
  await context.writer.write((db) => recordUnsent(db, row, { cause, serverMessage, at }))
  return { state: 'unsent', ...why }
}

function moveOn(context: StepContext, row: RowRecord, state: 'excluded'): StepResult {
  context.moved(row.state, state)
  return { state }
}
