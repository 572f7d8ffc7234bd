import { seconds } from '#electron/async/clock'
import { isIdOfAnother } from '#electron/ledger/runs/proof-rows'
import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import { recordLeaving } from '#electron/ledger/runs/sending-table'
import { assertNever } from '#shared/domain/assert-never'
import { judgeAnswer, unsent } from './judge-answer'
import { claimRow, endStep, giveRowBack, moveRow } from './move-row'
import type { Evidence, SendOutcome } from './sending-strategy'
import { lookAgainSeconds, type StepContext, type StepResult } from './step'
import { readUser } from './strategies/read-user'
import type { Verdict } from './transition'

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
  const { strategy, slot, claim, clock } = context
  const password = strategy.needsPassword ? context.openPassword(row) : ''
  if (password === null) {
    const stop = { cause: 'passwords-locked', detail: null } as const
    return endStep(context, row, { transition: null, stop })
  }
  const evidence = await strategy.prepare(context, row)
  if ('transition' in evidence) return endStep(context, row, evidence)
  const turn = strategy.claimsAhead ? claim : slot
  if (!(await turn.take()) || context.isStopping()) return endStep(context, row, tookNoTurn)

  const claimedAt = seconds(clock)
  const begun = await claimRow(context, row, claimedAt, evidence)
  if (begun === 'left-out') return { state: 'excluded' }
  if (begun !== 'begun') return endStep(context, row, waitForOther(begun))
  if (!(await slot.take()) || context.isStopping()) return giveRowBack(context, row)
  if (isStale(context, evidence)) return giveRowBack(context, row)
  await stampLeaving(context, row, claimedAt)
  const leftAtMs = clock.monotonic()
  const outcome = await strategy.send(row, password, context)
  if (outcome.kind === 'success') onSuccess()
  if (outcome.kind === 'void') return giveRowBack(context, row)
  const durationMs = Math.round(clock.monotonic() - leftAtMs)
  return recordAnswer(context, asClaimed(row, evidence), outcome, durationMs)
}

const tookNoTurn: Verdict = { transition: null, isVoid: true }

/** The row as it was claimed: on its way, and one try further. */
function asClaimed(row: RowRecord, { absentAt }: Evidence): RowRecord {
  return { ...row, state: 'sending', attempts: row.attempts + 1, absentAt }
}

async function recordAnswer(
  context: StepContext,
  row: RowRecord,
  outcome: Exclude<SendOutcome, { kind: 'void' }>,
  durationMs: number,
): Promise<StepResult> {
  const { strategy, rules } = context
  const facts = {
    rules,
    isRead: strategy.isRead,
    asked: strategy.asked(row),
    areCredentialsBad: await areCredentialsBad(context, outcome),
    lookInSeconds: lookAgainSeconds(context),
  }
  // Two rows may be answered with one id: the later of the two writes must see it.
  const judge = (db: StepContext['writer']['db']) =>
    judgeAnswer(outcome, { ...facts, isIdOfAnother: (id) => isIdOfAnother(db, row, id) })
  return moveRow(context, row, judge, durationMs)
}

async function areCredentialsBad(
  { strategy, rules, credentialCheck }: StepContext,
  outcome: SendOutcome,
): Promise<boolean> {
  if (outcome.kind !== 'refused' || strategy.isRead || rules.isOverload(outcome.messages)) {
    return false
  }
  return (await credentialCheck.ofRefusal(outcome.messages)) === 'bad'
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

/**
 * The row's absence, put on record before it is sent, or the verdict that ends the step with nothing
 * sent: what stands for a kind whose rows make something new.
 */
export async function findAbsence(
  context: StepContext,
  row: RowRecord,
): Promise<Evidence | Verdict> {
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
    case 'present': {
      const conflict = { kind: 'already-user', registrationId: null } as const
      return { transition: { kind: 'left-out', conflict } }
    }
    case 'unclear':
      return leaveUnclear(reading)
    case 'bad-credentials':
      return { transition: null, stop: { cause: 'credentials', detail: reading.detail } }
    case 'failed':
      return { transition: null, failure: reading.failure }
    case 'void':
      return tookNoTurn
    default:
      return assertNever(reading)
  }
}

/** Nothing was sent, and the words that nobody understands stand beside the row. */
export function leaveUnclear({
  messages,
  failure,
}: {
  readonly messages: string
  readonly failure: Verdict['failure']
}): Verdict {
  return unsent('unclear', messages, failure ? { failure } : {})
}

/** Nothing is sent while another row stands in the way; one that a person must settle ends the wait. */
export function waitForOther(obstacle: 'busy' | 'held'): Verdict {
  if (obstacle === 'busy') return { transition: null, isVoid: true, isBusy: true }
  return unsent('user-in-doubt', null, { isHeld: true })
}
