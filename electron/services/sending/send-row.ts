import { seconds } from '#electron/async/clock'
import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import { exclude, giveBack, recordLeaving } from '#electron/ledger/runs/sending-table'
import { assertNever } from '#shared/domain/assert-never'
import { leaveUnsent, recordOutcome, type SentRow } from './record-outcome'
import type { Evidence } from './sending-strategy'
import type { StepContext, StepResult } from './step'
import { readUser } from './strategies/read-user'

/** What was read before a row leaves speaks for a minute; a row that had to wait longer is read again. */
const evidenceLifeMs = 60_000

/**
 * Sends one row: absence on record, intent on disk, a slot on the wire, the call, its outcome on disk.
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
  const { strategy, slot, claim, clock, writer } = context
  const password = strategy.needsPassword ? context.openPassword(row) : ''
  if (password === null) {
    return { state: row.state, stop: { cause: 'passwords-locked', detail: null } }
  }
  const evidence = await strategy.prepare(context, row)
  if ('state' in evidence) return evidence
  const turn = strategy.claimsAhead ? claim : slot
  if (!(await turn.take()) || context.isStopping()) return { state: row.state, isVoid: true }

  const sentAt = seconds(clock)
  const begun = await writer.write((db) => strategy.begin(db, row, sentAt, evidence))
  if (begun === 'left-out') return moveOn(context, row, 'excluded')
  if (begun !== 'begun') return waitForOther(context, row, begun)
  context.moved(row.state, 'sending')
  if (!(await slot.take()) || context.isStopping()) return takeBack(context, row)
  if (isStale(context, evidence)) return takeBack(context, row)
  await stampLeaving(context, row, sentAt)
  const leftAtMs = clock.monotonic()
  const outcome = await strategy.send(row, password, context)
  if (outcome.kind === 'success') onSuccess()
  if (outcome.kind === 'void') return takeBack(context, row)
  // The row as it was claimed: one try further.
  const sent: SentRow = {
    row: { ...row, attempts: row.attempts + 1, absentAt: evidence.absentAt },
    durationMs: Math.round(clock.monotonic() - leftAtMs),
  }
  const result = await recordOutcome(context, sent, outcome)
  context.moved('sending', result.state)
  return result
}

function isStale({ clock }: StepContext, { answeredAtMs }: Evidence): boolean {
  return answeredAtMs !== null && clock.monotonic() - answeredAtMs > evidenceLifeMs
}

/** History tells when a row left, so an intent that had to wait says so first. */
async function stampLeaving(
  context: StepContext,
  row: RowRecord,
  claimedAt: number,
): Promise<void> {
  const sentAt = seconds(context.clock)
  if (sentAt > claimedAt) await context.writer.write((db) => recordLeaving(db, row, sentAt))
}

/** The claimed row did not have its turn: it surely never left. */
async function takeBack(context: StepContext, row: RowRecord): Promise<StepResult> {
  await context.writer.write((db) => giveBack(db, row))
  context.moved('sending', row.state)
  return { state: row.state, isVoid: true }
}

/**
 * The row's absence, put on record before it is sent, or the result that ends the step with nothing
 * sent: what stands for a kind whose rows make something new.
 */
export async function findAbsence(
  context: StepContext,
  row: RowRecord,
): Promise<Evidence | StepResult> {
  if (!context.checksFirst)
    return { absentAt: null, answeredAtMs: null, before: null, readOrder: 0 }
  const reading = await readUser(context, row.values.email ?? '', { restsOnSign: true })
  switch (reading.kind) {
    case 'absent':
      return {
        absentAt: seconds(context.clock),
        answeredAtMs: reading.answeredAtMs,
        before: null,
        readOrder: 0,
      }
    case 'present':
      await context.writer.write((db) =>
        exclude(db, row, { kind: 'already-user', registrationId: null }),
      )
      return moveOn(context, row, 'excluded')
    case 'unclear':
      return leaveUnclear(context, row, reading)
    case 'bad-credentials':
      return { state: row.state, stop: { cause: 'credentials', detail: reading.detail } }
    case 'failed':
      return { state: row.state, failure: reading.failure }
    case 'void':
      return { state: row.state, isVoid: true }
    default:
      return assertNever(reading)
  }
}

/** Nothing was sent, and the words that nobody understands stand beside the row. */
export async function leaveUnclear(
  context: StepContext,
  row: RowRecord,
  { messages, failure }: { readonly messages: string; readonly failure: StepResult['failure'] },
): Promise<StepResult> {
  const sent = { row, durationMs: null }
  const result = await leaveUnsent(context, sent, 'unclear', messages, failure ? { failure } : {})
  context.moved(row.state, result.state)
  return result
}

/** Nothing is sent while another row stands in the way; one that a person must settle ends the wait. */
export async function waitForOther(
  context: StepContext,
  row: RowRecord,
  obstacle: 'busy' | 'held',
): Promise<StepResult> {
  if (obstacle === 'busy') return { state: row.state, isVoid: true, isBusy: true }
  const sent = { row, durationMs: null }
  const result = await leaveUnsent(context, sent, 'user-in-doubt', null, {})
  context.moved(row.state, result.state)
  return { ...result, isHeld: true }
}

function moveOn(context: StepContext, row: RowRecord, state: 'excluded'): StepResult {
  context.moved(row.state, state)
  return { state }
}
