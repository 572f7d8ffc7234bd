import type { RowRecord } from '#electron/ledger/run-rows-table'
import {
  recordAbsent,
  recordDone,
  recordMissed,
  recordUnknown,
  recordUnsent,
} from '#electron/ledger/sending-table'
import { assertNever } from '#shared/domain/assert-never'
import type { OutcomeCause } from '#shared/domain/row'
import { seconds } from './clock'
import { findPresence, lookAgainSeconds, type StepContext, type StepResult } from './step'

/** After so many sends that left nothing behind, a row waits for a person to start the run again. */
export const mostAttempts = 3

/** How far the service's clock may be behind ours before an account counts as older than the send. */
const clockToleranceSeconds = 600

/**
 * Settles a row in doubt by reading, never by sending.
 *
 * There, and absent before the send: done. Missed, and missed again once the settle time is over:
 * it did nothing and may be sent again. Anything else stays in doubt.
 */
export async function settleRow(
  context: StepContext,
  row: RowRecord,
  signal: AbortSignal,
): Promise<StepResult> {
  const presence = await findPresence(context, row)
  switch (presence.kind) {
    case 'present':
      return row.absentAt === null
        ? settleWithoutRecord(context, row, signal)
        : recordFound(context, row, null)
    case 'absent':
      return recordMiss(context, row)
    case 'bad-credentials':
      return {
        state: 'unknown',
        nextCheckAt: row.nextCheckAt,
        stop: { cause: 'credentials', detail: presence.detail },
      }
    case 'failed':
      return { ...(await askLater(context, row)), failure: presence.failure }
    default:
      return assertNever(presence)
  }
}

/** Without a record of absence only the account's age tells ours from one that stood before. */
async function settleWithoutRecord(
  context: StepContext,
  row: RowRecord,
  signal: AbortSignal,
): Promise<StepResult> {
  const found = await context.kind.identify?.(new Set([row.emailKey]), signal)
  if (!found) return askLater(context, row)
  const identity = found.get(row.emailKey)
  const sentAt = row.sentAt ?? 0
  if (identity?.registeredAt && identity.registeredAt >= sentAt - clockToleranceSeconds) {
    return recordFound(context, row, identity.registrationId)
  }
  return keepDoubt(context, row, 'existed-before', null)
}

async function recordFound(
  context: StepContext,
  row: RowRecord,
  registrationId: string | null,
): Promise<StepResult> {
  const at = seconds(context.clock)
  await context.writer.write((db) => {
    recordDone(db, row, { registrationId, serverMessage: null, at })
    context.tell(db, row, { outcome: 'done', registrationId, cause: row.cause, knownBy: 'look' })
  })
  context.moved('unknown', 'done')
  return { state: 'done' }
}

async function recordMiss(context: StepContext, row: RowRecord): Promise<StepResult> {
  const now = seconds(context.clock)
  const settledAt = (row.sentAt ?? now) + context.settleSeconds
  if (row.missedAt === null || now < settledAt) {
    const nextCheckAt = Math.max(settledAt, now + 1)
    await context.writer.write((db) => recordMissed(db, row, { missedAt: now, nextCheckAt }))
    return { state: 'unknown', nextCheckAt }
  }
  const cause = row.cause ?? 'interrupted'
  if (row.attempts >= mostAttempts) {
    await context.writer.write((db) => {
      recordUnsent(db, row, { cause, serverMessage: null, at: now })
      context.tell(db, row, { outcome: 'unsent', cause, knownBy: 'look' })
    })
    context.moved('unknown', 'unsent')
    return { state: 'unsent' }
  }
  await context.writer.write((db) => {
    recordAbsent(db, row)
    context.tell(db, row, { outcome: 'unsent', cause, knownBy: 'look' })
  })
  context.moved('unknown', 'ready')
  return { state: 'ready' }
}

export function askLater(context: StepContext, row: RowRecord): Promise<StepResult> {
  const nextCheckAt = seconds(context.clock) + lookAgainSeconds(context.settleSeconds)
  return keepDoubt(context, row, row.cause ?? 'interrupted', nextCheckAt)
}

export async function keepDoubt(
  context: StepContext,
  row: RowRecord,
  cause: OutcomeCause,
  nextCheckAt: number | null,
): Promise<StepResult> {
  await context.writer.write((db) => {
    recordUnknown(db, row, { cause, nextCheckAt })
    // A look that taught nothing new is no outcome.
    if (cause !== row.cause) context.tell(db, row, { outcome: 'unknown', cause, knownBy: 'look' })
  })
  return { state: 'unknown', nextCheckAt }
}
