import { seconds } from '#electron/async/clock'
import { confirmRefusal } from '#electron/ledger/runs/proof-rows'
import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import {
  recordAbsent,
  recordDone,
  recordFound,
  recordReading,
  recordRefused,
  recordUnknown,
  recordUnsent,
} from '#electron/ledger/runs/sending-table'
import type { PacketReading } from '#shared/domain/runs/activation'
import type { FoundRecord, OutcomeCause } from '#shared/domain/runs/row'
import { lookAgainSeconds, type StepContext, type StepResult } from '../step'

/** After so many sends that left nothing behind, a row waits for a person to start the run again. */
export const mostAttempts = 3

/*
 * The ways a look at a row ends, each with its place in the ledger and in history.
 */

/** The row stays in doubt and is looked at again. */
export function lookLater(
  context: StepContext,
  row: RowRecord,
  inSeconds: number = lookAgainSeconds(context),
): Promise<StepResult> {
  // A refused row that has something to show after all is a refusal without proof.
  const cause = row.state === 'refused' ? 'refusal-unproven' : (row.cause ?? 'interrupted')
  return keepDoubt(context, row, cause, inSeconds)
}

/** A control took the answer's worth away: the row is asked about again as soon as rows are. */
export async function lookSoon(context: StepContext, row: RowRecord): Promise<StepResult> {
  return { ...(await lookLater(context, row, 1)), isVoid: true }
}

/** The row waits for a person, who sees what the service showed. */
export async function leaveToPerson(
  context: StepContext,
  row: RowRecord,
  cause: OutcomeCause,
  found?: FoundRecord,
): Promise<StepResult> {
  if (found) await context.writer.write((db) => recordFound(db, row, found))
  return keepDoubt(context, row, cause, null)
}

async function keepDoubt(
  context: StepContext,
  row: RowRecord,
  cause: OutcomeCause,
  lookInSeconds: number | null,
): Promise<StepResult> {
  const nextCheckAt = lookInSeconds === null ? null : seconds(context.clock) + lookInSeconds
  await context.writer.write((db) => {
    recordUnknown(db, row, { cause, nextCheckAt })
    // A look that taught nothing new is no outcome.
    if (cause !== row.cause)
      context.appendOutcome(db, row, { outcome: 'unknown', cause, knownBy: 'look' })
  })
  if (row.state !== 'unknown') context.moved(row.state, 'unknown')
  return { state: 'unknown', lookInSeconds }
}

/** Reading proved that the row was done. */
export async function recordProven(
  context: StepContext,
  row: RowRecord,
  proof: { readonly registrationId: string; readonly reading?: PacketReading },
): Promise<StepResult> {
  const { registrationId, reading } = proof
  const at = seconds(context.clock)
  await context.writer.write((db) => {
    recordDone(db, row, { registrationId, serverMessage: null, knownBy: 'reading', at })
    if (reading) recordReading(db, row, reading)
    context.appendOutcome(db, row, {
      outcome: 'done',
      registrationId,
      cause: row.cause,
      knownBy: 'look',
    })
  })
  context.moved(row.state, 'done')
  return { state: 'done' }
}

/** Nothing came of what the service refused, as far as can be seen now; it is looked at once more. */
export async function acceptRefusal(
  context: StepContext,
  row: RowRecord,
  isFinal: boolean,
): Promise<StepResult> {
  const serverMessage = row.serverMessage ?? ''
  const at = seconds(context.clock)
  await context.writer.write((db) => {
    recordRefused(db, row, {
      serverMessage,
      at,
      ...(isFinal ? {} : { cause: 'refusal-provisional' }),
    })
    context.appendOutcome(db, row, { outcome: 'refused', serverMessage, knownBy: 'look' })
  })
  context.moved(row.state, 'refused')
  return isFinal ? { state: 'refused' } : { state: 'refused', lookInSeconds: context.settleSeconds }
}

/** A refusal was looked at once more, and stands. */
export async function keepRefusal(context: StepContext, row: RowRecord): Promise<StepResult> {
  await context.writer.write((db) => confirmRefusal(db, row))
  return { state: 'refused' }
}

/** Reading proved that the row did nothing: it may be sent again, a few times. */
export async function recordLost(context: StepContext, row: RowRecord): Promise<StepResult> {
  const cause = row.cause ?? 'interrupted'
  const state = row.attempts >= mostAttempts ? 'unsent' : 'ready'
  const at = seconds(context.clock)
  await context.writer.write((db) => {
    if (state === 'ready') recordAbsent(db, row)
    else recordUnsent(db, row, { cause, serverMessage: null, at })
    context.appendOutcome(db, row, { outcome: 'unsent', cause, knownBy: 'look' })
  })
  context.moved('unknown', state)
  return { state }
}
